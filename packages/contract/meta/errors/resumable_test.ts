import { assertEquals } from "@std/assert";
import { renderBody } from "../../catalogue.ts";
import { metaErrors } from "./mod.ts";

/** Each body as the sibling service, or a test double of a session, is known to send it. */
const SEEN: Readonly<Partial<Record<keyof typeof metaErrors, readonly [status: number, body: string]>>> = {
  "upload-offset-invalid": [
    412,
    '{"debug_info":{"retriable":true,"type":"OffsetInvalidError","message":"Request starting offset is invalid"}}',
  ],
  "upload-partial": [
    400,
    '{"debug_info":{"retriable":true,"type":"PartialRequestError","message":"Partial request (did not match length of file)"}}',
  ],
  "upload-processing-failed": [
    400,
    '{"debug_info":{"retriable":true,"type":"ProcessingFailedError","message":"Request processing failed"}}',
  ],
  "upload-offset-missing": [
    400,
    '{"debug_info":{"retriable":false,"type":"ParameterValidationError","message":"HeaderValuePredicate: Header Offset not convertable to unsigned long"}}',
  ],
  "upload-rate-limited": [
    429,
    '{"debug_info":{"retriable":false,"type":"RequestRateLimitedError","message":"Request rate limit has been exceeded"},"backoff":10000}',
  ],
  "upload-signature-missing": [
    400,
    '{"debug_info":{"retriable":false,"type":"InvalidSignature","message":"Signature missing"}}',
  ],
};

Deno.test("resumable errors: status and body are what was seen, keys in their order", () => {
  for (const [slug, [status, body]] of Object.entries(SEEN)) {
    const entry = metaErrors[slug as keyof typeof metaErrors];
    assertEquals([entry.status, JSON.stringify(renderBody(entry, {}))], [status, body], slug);
  }
});

Deno.test("resumable errors: a client may try again where the service says so, and when it is told to wait", () => {
  const entries = Object.values(metaErrors).filter(({ id }) => id.startsWith("meta.upload-"));
  const retryable = entries.filter((entry) => entry.retryable).map(({ id }) => id);
  assertEquals(retryable, [
    "meta.upload-offset-invalid",
    "meta.upload-partial",
    "meta.upload-processing-failed",
    "meta.upload-rate-limited",
  ]);
});
