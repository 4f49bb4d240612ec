import { STATUS_CODES } from "node:http";
import type { Answer } from "../answer.ts";

/** The head of an answer as HTTP/1.1 writes it, for a connection that ends after it. */
export function answerHead({ status, headers }: Answer): Uint8Array<ArrayBuffer> {
  const lines = [...headers, ["Connection", "close"]].map(([name, value]) => `${name}: ${value}\r\n`);
  const text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
