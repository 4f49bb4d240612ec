import { bytesOf, sizeOf } from "../bytes.ts";
import type { RequestSpec } from "../request.ts";
import { FORM_END, PART_END, partHead } from "./part_head.ts";

/** How many bytes the body of a request has, placeholders as they are written, without making them. */
export function bodySize(request: RequestSpec): number {
  if (request.kind === "download") return 0;
  if (request.kind === "call") return request.body ? sizeOf(request.body) : 0;
  return request.parts.reduce(
    (sum, part) => sum + textSize(partHead(part)) + sizeOf(part.content) + textSize(PART_END),
    textSize(FORM_END),
  );
}

function textSize(text: string): number {
  return bytesOf({ text }).length;
}
