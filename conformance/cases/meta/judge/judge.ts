import { metaErrors, readDebugInfo } from "@wamock/contract/meta";
import type { Check } from "../../../check.ts";
import type { Names } from "../../../placeholders.ts";
import type { WireExchange } from "../../../wire/exchange.ts";
import type { MetaExpectation } from "../case.ts";
import { judgeDownload, judgeDownloadError } from "./download.ts";
import { judgeDebugInfo, judgeGraphError, judgeGraphSuccess } from "./graph.ts";

/**
 * Judges an answer of Meta's: the download host's and the byte service's by rules of their own, every
 * other by Graph's.
 */
export function judgeMeta(expect: MetaExpectation, exchange: WireExchange, names: Names): readonly Check[] {
  if ("success" in expect) {
    const isDownload = expect.success === "meta.media.download";
    return isDownload ? judgeDownload(expect, exchange) : judgeGraphSuccess(expect, exchange, names);
  }
  const entry = metaErrors[expect.error];
  const isDownload = entry.operations.every((operation) => operation === "meta.media.download");
  if (isDownload) return judgeDownloadError(entry, exchange);
  return readDebugInfo(entry.body)
    ? judgeDebugInfo(entry, expect, exchange)
    : judgeGraphError(entry, expect, exchange, names);
}
