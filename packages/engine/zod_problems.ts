import { z } from "zod";
import type { Problem } from "./problem.ts";
import { zodMessage } from "./zod_messages.ts";

/** A value as a schema reads it, or `undefined` and every problem with it. */
export interface Read<Data> {
  readonly data: Data | undefined;
  readonly problems: Problem[];
}

/** Reads a value that a user gave. */
export function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown): Read<z.output<Schema>> {
  const { data, error } = schema.safeParse(value, { error: zodMessage });
  return { data, problems: error ? problemsOf(error) : [] };
}

function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap(({ path, message, ...issue }): Problem[] => {
    if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), problem: message }];
    return issue.keys.map((key) => ({ field: [...path, key].join("."), problem: message }));
  });
}

/** A strict object that says, of a field that it does not know, which ones it does. */
export function listingObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(", ") || "none";
  return z.strictObject(shape, {
    error: ({ code }) => code === "unrecognized_keys" ? `there is no such field. There are: ${known}` : undefined,
  });
}
