import { z } from "zod";
import type { Problem } from "./problem.ts";

/** Every problem that a schema found, each with the field that it is at. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap(({ path, message, ...issue }): Problem[] => {
    if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), problem: message }];
    const problem = message.startsWith("Unrecognized") ? "there is no such field" : message;
    return issue.keys.map((key) => ({ field: [...path, key].join("."), problem }));
  });
}

/** A strict object that says, of a field that it does not know, which ones it does. */
export function listingObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(", ") || "none";
  return z.strictObject(shape, {
    error: ({ code }) => code === "unrecognized_keys" ? `there is no such field. There are: ${known}` : undefined,
  });
}
