import type { z } from "zod";
import type { Incoming } from "../incoming.ts";
import { readAs } from "../zod_problems.ts";
import { AdminError } from "./admin_error.ts";

const BODY_LIMIT = 1024 * 1024;

/**
 * The request's JSON body, checked. An empty body counts as `{}`.
 *
 * @throws {AdminError} 400 that names every field that is wrong, or 413
 */
export async function readJson<Schema extends z.ZodType>(
  incoming: Incoming,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(incoming);
  let value: unknown = {};
  try {
    if (text.trim() !== "") value = JSON.parse(text);
  } catch (cause) {
    throw new AdminError(400, `The body is not JSON: ${(cause as Error).message}.`);
  }
  return check(value, schema, "body");
}

/**
 * The request's query parameters, checked.
 *
 * @throws {AdminError} 400 that names every parameter that is wrong
 */
export function readQuery<Schema extends z.ZodType>(incoming: Incoming, schema: Schema): z.output<Schema> {
  return check(Object.fromEntries(incoming.url.searchParams), schema, "query");
}

function check<Schema extends z.ZodType>(value: unknown, schema: Schema, where: string): z.output<Schema> {
  const { data, problems } = readAs(schema, value);
  if (problems.length === 0) return data as z.output<Schema>;
  const list = problems.map(({ field, problem }) => field ? `${field}: ${problem}` : problem).join("; ");
  throw new AdminError(400, `The ${where} is not as it should be: ${list}.`, problems);
}

async function readText(incoming: Incoming): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of incoming.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > BODY_LIMIT) throw new AdminError(413, `The body is longer than ${BODY_LIMIT} characters.`);
  }
  return text + decoder.decode();
}
