import type { MultipartOptions } from "./options.ts";
import { MultipartReader } from "./reader.ts";
import type { MultipartReport } from "./report.ts";
import { pumpStream } from "./pump_stream.ts";

/**
 * Reads one multipart/form-data body to its end and reports what it was.
 *
 * What is wrong with the body is in the report's `error`, beside the facts found
 * until then; the rest of such a body is read and counted. The next chunk is
 * asked for when the sinks are done with the last one. An error of the source,
 * of `onPart` or of a sink is thrown as it is, and the source is cancelled; but
 * a {@link MultipartError} thrown by a sink, such as `textSink`'s, goes into the
 * report.
 *
 * @throws {InvalidBoundaryError} when no body can hold such a boundary
 *
 * @example
 * ```ts
 * import { multipartBoundary, readMultipart } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * const form = new FormData();
 * form.set("file", new File([new Uint8Array(1000)], "a.jpg", { type: "image/jpeg" }));
 * const request = new Request("http://localhost/", { method: "POST", body: form });
 *
 * const report = await readMultipart(request.body!, {
 *   boundary: multipartBoundary(request.headers.get("content-type") ?? undefined),
 *   onPart: () => undefined,
 * });
 * const [part] = report.parts;
 * assertEquals(report.error, undefined);
 * assertEquals([part?.name, part?.filename, part?.type, part?.size], [
 *   "file", "a.jpg", "image/jpeg", 1000,
 * ]);
 * ```
 */
export async function readMultipart(
  body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
  options: MultipartOptions,
): Promise<MultipartReport> {
  const reader = new MultipartReader(options);
  if ("getReader" in body) {
    await pumpStream(body, (chunk) => reader.push(chunk));
  } else {
    for await (const chunk of body) {
      const wait = reader.push(chunk);
      if (wait) await wait;
    }
  }
  return await reader.end();
}
