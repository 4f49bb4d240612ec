import { nxcloudErrors, SUCCESS_MESSAGES } from "@wamock/contract/nxcloud";
import type { Check } from "../../../check.ts";
import type { Names } from "../../../placeholders.ts";
import type { WireExchange } from "../../../wire/exchange.ts";
import type { NxcloudExpectation } from "../case.ts";
import { judgeDownload, judgeDownloadError } from "./download.ts";
import { judgeEnvelope } from "./envelope.ts";
import { judgeError } from "./error.ts";
import { judgeData } from "./data.ts";

/** Judges an answer of NXCloud's: the object store's by its own rules, every other by its envelope. */
export function judgeNxcloud(expect: NxcloudExpectation, { answer }: WireExchange, names: Names): readonly Check[] {
  if ("error" in expect) {
    const entry = nxcloudErrors[expect.error];
    const isDownload = entry.operations.every((operation) => operation === "nxcloud.media.download");
    return isDownload ? judgeDownloadError(entry, answer) : judgeError(entry, expect, answer);
  }
  if (expect.success === "nxcloud.media.download") return judgeDownload(expect, answer);
  const message = SUCCESS_MESSAGES[expect.style ?? "en"] ?? "";
  return [
    ...judgeEnvelope(answer, 200, { code: 0, keys: ["code", "data", "message"], message }, expect.traced),
    ...judgeData(expect, answer, names),
  ];
}
