import { assert, assertEquals, assertFalse } from "@std/assert";
import { DOWNLOAD_HEADERS, expectedHeaderNames, metaHeaders } from "./headers.ts";

Deno.test("headers: a success below v26.0 has the business's usage and an ETag", () => {
  assertEquals(
    expectedHeaderNames({ ok: true, usage: "business", version: true, etag: true, upgraded: false, realHost: true }),
    [
      "access-control-allow-origin",
      "alt-svc",
      "cache-control",
      "content-length",
      "content-type",
      "date",
      "etag",
      "expires",
      "facebook-api-version",
      "pragma",
      "strict-transport-security",
      "vary",
      "x-business-use-case-usage",
      "x-fb-aed",
      "x-fb-connection-quality",
      "x-fb-debug",
      "x-fb-request-id",
      "x-fb-rev",
      "x-fb-trace-id",
    ],
  );
});

Deno.test("headers: an error about an unknown object has the app's usage and its resource policy", () => {
  assertEquals(
    expectedHeaderNames({ ok: false, usage: "app", version: true, etag: true, upgraded: true, realHost: true }),
    [
      "access-control-allow-origin",
      "alt-svc",
      "cache-control",
      "content-length",
      "content-type",
      "cross-origin-resource-policy",
      "date",
      "debug-link",
      "error-mid",
      "expires",
      "facebook-api-version",
      "pragma",
      "proxy-status",
      "strict-transport-security",
      "vary",
      "www-authenticate",
      "x-ad-api-version-warning",
      "x-app-usage",
      "x-fb-aed",
      "x-fb-connection-quality",
      "x-fb-debug",
      "x-fb-request-id",
      "x-fb-rev",
      "x-fb-trace-id",
    ],
  );
});

Deno.test("headers: an error about a known number has the business's usage and no resource policy", () => {
  const names = expectedHeaderNames({
    ok: false,
    usage: "business",
    version: true,
    etag: false,
    upgraded: false,
    realHost: true,
  });
  assert(names.includes("x-business-use-case-usage"));
  assertFalse(names.includes("x-app-usage"));
  assertFalse(names.includes("cross-origin-resource-policy"));
});

Deno.test("headers: a token that cannot be parsed gets neither usage nor version", () => {
  const names = expectedHeaderNames({
    ok: false,
    usage: "none",
    version: false,
    etag: false,
    upgraded: false,
    realHost: true,
  });
  for (
    const absent of [
      "x-app-usage",
      "x-business-use-case-usage",
      "cross-origin-resource-policy",
      "facebook-api-version",
      "etag",
    ]
  ) assertFalse(names.includes(absent), absent);
});

Deno.test("headers: the raw order of an answer with a token that cannot be parsed is kept", () => {
  const raw =
    "Vary, Access-Control-Allow-Origin, Content-Type, WWW-Authenticate, Strict-Transport-Security, Pragma, Cache-Control, Expires, x-fb-request-id, x-fb-trace-id, x-fb-rev, X-FB-Debug, Date, Alt-Svc, Connection, Content-Length"
      .split(", ");
  assertEquals(metaHeaders.map(({ name }) => name).filter((name) => raw.some((known) => known === name)), raw);
});

Deno.test("headers: no name is listed twice, and those of other products are not listed", () => {
  const names = metaHeaders.map(({ name }) => name.toLowerCase());
  assertEquals(new Set(names).size, names.length);
  for (const absent of ["x-fb-rlafr", "x-page-usage", "x-ad-account-usage"]) assertFalse(names.includes(absent));
});

Deno.test("headers: a download has sixteen, none of them Graph's", () => {
  assertEquals(DOWNLOAD_HEADERS.length, 16);
  assertFalse(DOWNLOAD_HEADERS.some((name) => name.toLowerCase().startsWith("x-fb-")));
});

Deno.test("headers: the values that never change are the recorded ones", () => {
  const values = Object.fromEntries(
    metaHeaders.flatMap((header) => "value" in header ? [[header.name, header.value]] : []),
  );
  assertEquals(values, {
    "Access-Control-Allow-Origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "Content-Type": "application/json; charset=UTF-8",
    "Strict-Transport-Security": "max-age=15552000; preload",
    "Pragma": "no-cache",
    "Cache-Control": "private, no-cache, no-store, must-revalidate",
    "Expires": "Sat, 01 Jan 2000 00:00:00 GMT",
    "Alt-Svc": 'h3=":443"; ma=86400',
    "Connection": "keep-alive",
  });
  const onErrors = metaHeaders.flatMap((header) => "errorValue" in header ? [[header.name, header.errorValue]] : []);
  assertEquals(onErrors, [["Cache-Control", "no-store"]]);
});

Deno.test("headers: a call on the app reports the app's usage, and its refusal in the byte service's envelope no challenge", () => {
  const success = expectedHeaderNames({
    ok: true,
    usage: "app",
    version: true,
    etag: false,
    upgraded: false,
    realHost: true,
  });
  assert(success.includes("x-app-usage") && success.includes("cross-origin-resource-policy"));
  assertFalse(success.includes("x-business-use-case-usage") || success.includes("proxy-status"));
  const refusal = { ok: false, usage: "app", version: true, etag: false, upgraded: false, realHost: true } as const;
  const names = expectedHeaderNames({ ...refusal, debugInfo: true });
  assertEquals(expectedHeaderNames(refusal).filter((name) => !names.includes(name)), ["www-authenticate"]);
});

Deno.test("headers: under a name that is not Meta's nothing binds that name to TLS or to another port", () => {
  const answer = { ok: true, usage: "business", version: true, etag: false, upgraded: false } as const;
  const elsewhere = expectedHeaderNames({ ...answer, realHost: false });
  const missing = expectedHeaderNames({ ...answer, realHost: true }).filter((name) => !elsewhere.includes(name));
  assertEquals(missing, ["alt-svc", "strict-transport-security"]);
});
