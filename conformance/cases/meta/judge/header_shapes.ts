import {
  ERROR_MID,
  ETAG,
  FBTRACE_ID,
  metaHeaders,
  NODE_ID,
  X_FB_AED,
  X_FB_DEBUG,
  X_FB_REV,
  X_FB_TRACE_ID,
} from "@wamock/contract/meta";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import { headerOf, type WireAnswer, type WireRequest } from "../../../wire/exchange.ts";

/** The forms of the headers whose values are new in every answer. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  "x-fb-request-id": FBTRACE_ID,
  "x-fb-trace-id": X_FB_TRACE_ID,
  "x-fb-rev": X_FB_REV,
  "X-FB-Debug": X_FB_DEBUG,
  "X-FB-Connection-Quality": /^[A-Z]+; q=.*\buplat=\d+, ullat=\d+$/,
  "x-fb-aed": X_FB_AED,
  "ETag": ETAG,
  "Proxy-Status": /^http_request_error; e_fb_[a-z_]+="Ac[^"]*"; e_clientaddr="Ac[^"]*"/,
  "error-mid": ERROR_MID,
  "x-app-usage": /^\{"call_count":\d+,"total_cputime":\d+,"total_time":\d+\}$/,
  "Date":
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
};

/**
 * The values of the headers that are there: the fixed ones, and the form of the others. Whether one should be there
 * is another question.
 */
export function judgeHeaderShapes(request: WireRequest, answer: WireAnswer, isError: boolean): Check[] {
  const checks: Check[] = [];
  for (
    const { name, value, errorValue } of metaHeaders.map((spec) => ({
      value: undefined,
      errorValue: undefined,
      ...spec,
    }))
  ) {
    const actual = headerOf(answer, name);
    if (actual === undefined || name === "Connection") continue;
    const fixed = isError && errorValue !== undefined ? errorValue : value;
    const shape = SHAPES[name];
    const id = `header.${name.toLowerCase()}`;
    // The request decides the answer's type: that is another check.
    if (fixed !== undefined && name !== "Content-Type") checks.push(checkEqual(id, actual, fixed));
    else if (shape) checks.push(checkShape(id, actual, shape));
  }
  return [...checks, order(answer), ...businessUsage(request, answer), ...traceDiffers(answer), ...debugLink(answer)];
}

/** Whether the headers come in the order of the one raw answer that is known. */
function order({ headers }: WireAnswer): Check {
  const known = metaHeaders.map(({ name }) => name.toLowerCase());
  const names = headers.map(([name]) => name.toLowerCase()).filter((name) =>
    name !== "connection" && known.includes(name)
  );
  const expected = names.toSorted((a, b) => known.indexOf(a) - known.indexOf(b));
  return checkEqual("header.order", names, expected, { assumed: true });
}

/** The account's usage: calls on its templates go by another name than those on its numbers. */
function businessUsage({ target }: WireRequest, answer: WireAnswer): Check[] {
  const text = headerOf(answer, "x-business-use-case-usage");
  if (text === undefined) return [];
  const type = /\/message_templates\b/.test(target) ? "whatsapp_business_management" : "whatsapp";
  const expected = `{"<account>":[{"type":"${type}","call_count":n,"total_cputime":n,"total_time":n,` +
    '"estimated_time_to_regain_access":n}]}';
  const [, account = "", named] =
    /^\{"(\d+)":\[\{"type":"(\w+)","call_count":\d+,"total_cputime":\d+,"total_time":\d+,"estimated_time_to_regain_access":\d+\}/
      .exec(text) ?? [];
  return [checkThat("header.x-business-use-case-usage", NODE_ID.test(account) && named === type, expected, text)];
}

function traceDiffers(answer: WireAnswer): Check[] {
  const requestId = headerOf(answer, "x-fb-request-id");
  const traceId = headerOf(answer, "x-fb-trace-id");
  return [checkThat("trace-id.other", requestId !== traceId, "two ids", `${requestId} twice`)];
}

function debugLink(answer: WireAnswer): Check[] {
  const link = headerOf(answer, "debug-link");
  if (link === undefined) return [];
  return [checkEqual("header.debug-link", link, `https://www.meta.com/debug/?mid=${headerOf(answer, "error-mid")}`)];
}
