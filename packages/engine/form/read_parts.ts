import { diagnose, type PartHead, type PartSink, readMultipart, type TextSink, textSink } from "@wamock/multipart";
import type { Exchange } from "../exchange.ts";
import { FileSink } from "./file_sink.ts";
import { essence, type Form, formOf, type FormOptions, isInPlaceOf, type SentFile } from "./form.ts";

/** Reads a multipart body: text fields into memory, the file into the sandbox's blobs. */
export async function readParts(
  exchange: Exchange,
  body: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
  boundary: string,
  options: FormOptions,
): Promise<Form> {
  const parts = new Parts(exchange, options);
  try {
    const report = await readMultipart(body, { boundary, onPart: (head) => parts.sinkFor(head) });
    exchange.multipart = report;
    exchange.autopsy = diagnose({ contentType, report });
    if (!report.error) return await parts.form();
  } catch (cause) {
    await parts.discard();
    throw cause;
  }
  await parts.discard();
  return formOf("unreadable");
}

/** Sorts parts as they begin. */
class Parts {
  readonly #exchange: Exchange;
  readonly #options: FormOptions;
  readonly #texts = new Map<string, TextSink>();
  readonly #files: { readonly head: PartHead; readonly sink: FileSink }[] = [];
  #notAFile: string | undefined;

  constructor(exchange: Exchange, options: FormOptions) {
    this.#exchange = exchange;
    this.#options = options;
  }

  sinkFor(head: PartHead): PartSink | undefined {
    const { keepBytes } = this.#options;
    const { name, filename } = head;
    if (filename === undefined) {
      if (name === undefined) return undefined;
      if (!isInPlaceOf(this.#options.fileField, name)) return this.#textSinkFor(name);
      // It may be a whole file that only lacks its name: nobody reads it, and it must not count as a field too large.
      this.#notAFile ??= `"${name}" is a text field: a file part has a filename`;
      return undefined;
    }
    if (!this.#takesFile(name, filename)) return undefined;
    const sink = new FileSink(this.#exchange.sandbox.blobs, keepBytes(essence(head.type)));
    this.#files.push({ head, sink });
    return sink;
  }

  async form(): Promise<Form> {
    const files: SentFile[] = [];
    for (const { head, sink } of this.#files) {
      files.push({
        filename: head.filename ?? "",
        type: head.type ?? "application/octet-stream",
        typeDeclared: head.type !== undefined,
        size: sink.size,
        blob: await sink.finish(),
      });
    }
    return {
      kind: "multipart",
      fields: new Map([...this.#texts].map(([name, sink]) => [name, sink.text()])),
      file: files[0],
      files,
      notAFile: this.#notAFile,
    };
  }

  async discard(): Promise<void> {
    for (const { sink } of this.#files) await sink.discard();
  }

  #takesFile(name: string | undefined, filename: string): boolean {
    const { fileField, seesFiles = true, anyFileName = false, severalFiles = false } = this.#options;
    // An empty filename is a file control that was left empty.
    if (!seesFiles || filename === "") return false;
    return (anyFileName || name === fileField) && (severalFiles || this.#files.length === 0);
  }

  #textSinkFor(name: string): PartSink | undefined {
    if (this.#texts.has(name)) return undefined;
    const sink = textSink(undefined, name);
    this.#texts.set(name, sink);
    return sink;
  }
}
