import { assertEquals } from "@std/assert";
import { type CatalogueEntry, renderBody } from "../catalogue.ts";
import type { TemplateValues } from "../template.ts";
import { metaErrors } from "./errors/mod.ts";
import { identifyError, readGraphError } from "./identify_error.ts";

const entries: readonly CatalogueEntry[] = Object.values(metaErrors);

/** Entries whose bodies are equal to another's, so that only the first can be named. */
const INDISTINGUISHABLE: Readonly<Record<string, string>> = {
  "meta.download-user-agent-repeated": "meta.download-user-agent-missing",
};

/** Values for every placeholder of an entry, as they come on the wire. */
const SAMPLES: readonly TemplateValues[] = [sampleValues((name) => `some ${name}`), sampleValues(() => "1"), {
  ...sampleValues((name) => name),
  object_id: "PHONE NUMBER HERE (or '1.2+3')",
  param: "image['id']",
  type: "audio/ogg; codecs=opus",
  got: "x\ny",
  path: "/1/media.",
}];

function sampleValues(value: (name: string) => string): TemplateValues {
  const names = JSON.stringify(entries).matchAll(/%\{([a-z_]+)\}/g);
  return Object.fromEntries([...names].map(([, name = ""]) => [name, value(name)]));
}

Deno.test("identifyError: every entry of the catalogue is known by its body, at every status it comes with", () => {
  for (const entry of entries) {
    for (const values of SAMPLES) {
      for (const status of [entry.status, ...entry.otherStatuses ?? []]) {
        const found = identifyError(status, renderBody(entry, values));
        assertEquals(found?.id, INDISTINGUISHABLE[entry.id] ?? entry.id, `${entry.id} at ${status}`);
      }
    }
  }
});

Deno.test("identifyError: what is called indistinguishable has the same status and body", () => {
  for (const [id, other] of Object.entries(INDISTINGUISHABLE)) {
    const [one, two] = [id, other].map((wanted) => entries.find((entry) => entry.id === wanted));
    assertEquals([one?.status, one?.body], [two?.status, two?.body], id);
  }
});

function identified(error: Readonly<Record<string, unknown>>, status = 400): string | undefined {
  return identifyError(status, { error: { type: "OAuthException", ...error } })?.id;
}

Deno.test("identifyError: the full stop at the end and the code in front of a message may be missing", () => {
  assertEquals(identified({ code: 100, message: "(#100) The parameter file is required" }), "meta.file-required");
  assertEquals(identified({ code: 100, message: "The parameter file is required." }), "meta.file-required");
});

Deno.test("identifyError: the list of types is told apart by what stands behind it", () => {
  const { message } = readGraphError(metaErrors["file-not-a-file"].body) ?? {};
  assertEquals(identified({ code: 100, message }), "meta.file-not-a-file");
  const tail = " Received file of type 'text/csv'.";
  assertEquals(identified({ code: 100, message: message + tail }), "meta.type-not-allowed");
});

Deno.test("identifyError: details decide between errors with one message", () => {
  const message = "(#100) Invalid parameter";
  const details = "Please check the message ID you have provided.";
  assertEquals(identified({ code: 100, message, error_data: { details } }), "meta.message-id-invalid");
  assertEquals(identified({ code: 100, message, error_data: { details: "Else." } }), "meta.invalid-parameter");
  assertEquals(identified({ code: 100, message }), "meta.invalid-parameter");
});

Deno.test("identifyError: a message decides when the details are new", () => {
  const error_data = { details: "Downloading media from weblink failed with http code 403" };
  assertEquals(
    identified({ code: 131052, message: "(#131052) Media download error", error_data }),
    "meta.media-download-error",
  );
});

Deno.test("identifyError: a subcode decides when the text is new, and under another code", () => {
  assertEquals(identified({ code: 190, error_subcode: 463, message: "Expired." }, 401), "meta.token-expired");
  assertEquals(identified({ code: 131009, error_subcode: 2494102, message: "?" }), "meta.media-handle-invalid");
});

Deno.test("identifyError: a code that only one entry has decides when the rest is new", () => {
  const message = "Application request limit reached, try later";
  assertEquals(identified({ code: 4, error_subcode: 2446079, message }, 429), "meta.app-rate-limit");
});

Deno.test("identifyError: what the catalogue does not have is not guessed", () => {
  assertEquals(identified({ code: 100, message: "(#100) Something new" }), undefined);
  assertEquals(identified({ code: 100, error_subcode: 1234567, message: "Invalid parameter" }), undefined);
  assertEquals(identified({ code: 999999, message: "(#999999) New" }), undefined);
  assertEquals(identified({ message: "no code at all" }), undefined);
  for (const body of [{}, { error: "text" }, { error: null }, [], null, 5, "<html>", undefined]) {
    assertEquals(identifyError(400, body), undefined);
  }
});

Deno.test("identifyError: an operation other than the download has no errors without an envelope", () => {
  assertEquals(identifyError(404, "", "meta.media.upload"), undefined);
});

Deno.test("identifyError: a download is known by its status, whatever its body", () => {
  const html = "<html><body>URL expired</body></html>";
  assertEquals(identifyError(404, html, "meta.media.download")?.id, "meta.download-url-expired");
  assertEquals(identifyError(401, "", "meta.media.download")?.id, "meta.download-unauthorized");
  assertEquals(identifyError(500, html, "meta.media.download"), undefined);
});

Deno.test("readGraphError: fields of another type are left out", () => {
  assertEquals(readGraphError({ error: { code: "100", message: 7, is_transient: false } }), { isTransient: false });
});

Deno.test("identifyError: a refusal of an upload's bytes is known by its type, and among several by its message", () => {
  const identify = (type: string, message: string) => identifyError(400, { debug_info: { type, message } })?.id;
  assertEquals(identify("OffsetInvalidError", "worded otherwise"), "meta.upload-offset-invalid");
  assertEquals(identify("InvalidSignature", "Signature missing"), "meta.upload-signature-missing");
  assertEquals(identify("InvalidSignature", "worded otherwise"), undefined);
  assertEquals(identify("NobodyKnowsError", "x"), undefined);
  assertEquals(identifyError(400, { debug_info: "none" })?.id, undefined);
});
