export { collaborate } from "./openText";
export type * from "./collaboration";
