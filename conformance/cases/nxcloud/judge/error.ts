import type { CatalogueEntry } from "@wamock/contract";
import { readEnvelope, styledMessage } from "@wamock/contract/nxcloud";
import { type Check, checkEqual } from "../../../check.ts";
import { jsonObject, readJson } from "../../../json_object.ts";
import type { WireAnswer } from "../../../wire/exchange.ts";
import type { NxcloudErrorExpectation } from "../case.ts";
import { judgeEnvelope } from "./envelope.ts";

/** Judges a refusal by the API. */
export function judgeError(
  entry: CatalogueEntry,
  { style = "en", auth = "revised", traced }: NxcloudErrorExpectation,
  answer: WireAnswer,
): Check[] {
  const { code, message = "" } = readEnvelope(entry.body)!;
  const expected = { code, keys: ["code", "message", "data"], message: styledMessage(message, { style, auth }) };
  return [
    ...judgeEnvelope(answer, entry.status, expected, traced),
    checkEqual("body.data", jsonObject(readJson(answer.body)).data, null),
  ];
}
