import type { Json } from "@wamock/contract";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import { fromBase64 } from "../../../fixtures.ts";
import type { Names } from "../../../placeholders.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";
import type { HandleExpectation } from "../case.ts";

/** How long a handle lives, in seconds; one of five real ones lacked one. */
const LIFETIME = 345_600;

/** What the fields of a handle say, line by line. */
export function handleChecks(
  handle: Json | undefined,
  { name, type, lines }: HandleExpectation,
  answer: WireAnswer,
  names: Names,
): Check[] {
  const all = typeof handle === "string" ? handle.split("\n") : [];
  const date = Math.floor(Date.parse(headerOf(answer, "date") ?? "") / 1000);
  return [
    // How many bytes a line stands for is anybody's guess.
    checkEqual("field.h.lines", all.length, lines, { assumed: true }),
    ...all.flatMap((line) => {
      const [, sentName, sentType, , , expiry, app] = line.split(":");
      const left = Number(expiry) - date;
      return [
        checkEqual("field.h.name", decoded(sentName), name),
        checkEqual("field.h.type", decoded(sentType), type),
        checkEqual("field.h.app", app, names.appId),
        checkThat("field.h.expiry", Math.abs(left - LIFETIME) <= 1, `${LIFETIME} s from now`, `${left} s from now`),
      ];
    }),
  ];
}

/** What the base64 in a session's id says. */
export function sessionCheck(id: Json | undefined, parameters: string): Check {
  const text = typeof id === "string" ? /^upload:([^?]*)\?sig=/.exec(id)?.[1] : undefined;
  const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  return checkShape(
    "field.id.parameters",
    decoded(text),
    new RegExp(`^1:attachment:${uuid}\\?${RegExp.escape(parameters)}$`),
  );
}

function decoded(base64: string | undefined): string | undefined {
  try {
    return base64 === undefined ? undefined : new TextDecoder().decode(fromBase64(base64));
  } catch {
    return undefined;
  }
}
