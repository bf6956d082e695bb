import { Node } from "prosemirror-model";
import { read } from "./reading";
import { schema } from "./schema";

export function plainTexts(docJson: string): string {
  return JSON.stringify(read(Node.fromJSON(schema, JSON.parse(docJson))));
}
