export { schema } from "./schema";
