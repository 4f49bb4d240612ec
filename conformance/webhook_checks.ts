import type { Json } from "@wamock/contract";
import type { WebhookExpectation } from "./case.ts";
import { type Check, checkEqual, checkThat } from "./check.ts";
import { fieldAt } from "./json_object.ts";
import { fillJson, type Names } from "./placeholders.ts";

/** Every comparison of what was told by webhook with what must have been. */
export function webhookChecks({ where, equals }: WebhookExpectation, told: readonly Json[], names: Names): Check[] {
  const wanted = Object.entries(where).map(([path, value]) => [path, fillJson(value, names)] as const);
  const found = told.find((body) => wanted.every(([path, value]) => isSame(fieldAt(body, path), value)));
  const expected = `a webhook with ${wanted.map(([path, value]) => `${path} ${JSON.stringify(value)}`).join(", ")}`;
  return [
    checkThat("webhook", found !== undefined, expected, found ? expected : shown(told)),
    ...(found === undefined
      ? []
      : Object.entries(equals).map(([path, value]) =>
        checkEqual(`webhook.${path}`, fieldAt(found, path), fillJson(value, names))
      )),
  ];
}

function isSame(actual: Json | undefined, expected: Json): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

function shown(told: readonly Json[]): string {
  return told.length === 0 ? "no webhook at all" : told.map((body) => JSON.stringify(body)).join("; ");
}
