import { assertEquals, assertMatch } from "@std/assert";
import { handleProblem } from "./sample_handle.ts";

const HOUR = 3_600_000;
const NOW = 1_780_000_000_000;
const LINES = ["a", "b", "c"].map((name) => `4::${name.repeat(40)}:e:1:2:3:${name}`);
const MULTI = { text: LINES.join("\n"), openedOn: "app", fileType: "image/png", expiresAt: NOW + HOUR };

function problem(text: string, changes: Partial<typeof MULTI> = {}): string | undefined {
  const given = { ...MULTI, ...changes };
  return handleProblem({
    text,
    handle: text === given.text ? given : undefined,
    handles: [given],
    appId: "app",
    now: NOW,
  });
}

Deno.test("sample: a handle as it was given out has no problem", () => {
  assertEquals(problem(MULTI.text), undefined);
});

Deno.test("sample: each way to spoil a handle is told from the others", () => {
  const told: readonly (readonly [string, RegExp])[] = [
    ["1761991787669262", /is a media id/],
    [LINES[1]!, /one line of a handle of 3 lines/],
    [LINES.join(""), /without its line feeds/],
    [LINES.join("\\n"), /line feeds were escaped twice/],
    [MULTI.text.slice(0, 100), /cut after 100 of \d+ characters: is its column too short/],
    [` ${MULTI.text}\n`, /white space around it/],
    [`${MULTI.text}x`, /with 1 characters behind it/],
    [MULTI.text.replace("bbb", "bxb"), /differs from a handle that was given out, first at character \d+/],
    ["2:c2FtcGxl", /no upload gave such a handle/],
    ["", /no upload gave such a handle/],
  ];
  for (const [text, explained] of told) assertMatch(problem(text) ?? "", explained, text);
});

Deno.test("sample: a handle of another app, an expired one, and one of another type are told", () => {
  assertMatch(problem(MULTI.text, { openedOn: "123" }) ?? "", /opened on 123 and not on the app/);
  assertEquals(problem(MULTI.text, { expiresAt: NOW + 1 }), undefined);
  assertMatch(problem(MULTI.text, { expiresAt: NOW }) ?? "", /expired/);
  assertMatch(
    problem(MULTI.text, { expiresAt: NOW - 5 * HOUR }) ?? "",
    /expired on Thu, 28 May 2026 15:26:40 GMT: upload/,
  );
  assertMatch(problem(MULTI.text, { fileType: "text/csv" }) ?? "", /file_type of the upload is text\/csv/);
});
