import {
  DEFAULT_LIMITS,
  diagnose,
  type PartHead,
  type PartSink,
  readMultipart,
  type TextSink,
  textSink,
} from "@wamock/multipart";
import type { Exchange } from "../exchange.ts";
import { FileSink } from "./file_sink.ts";
import { summarise } from "./multipart_summary.ts";
import { essence, type Form, formOf, type FormOptions, isInPlaceOf, type SentFile } from "./form.ts";

/** What all text fields of one form may hold together, in bytes. */
const TEXT_LIMIT = 2 * 1024 * 1024;

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
    exchange.multipart = summarise(report);
    exchange.autopsy = diagnose({ contentType, report });
    if (!report.error) return await parts.form();
  } catch (cause) {
    await parts.discard();
    throw cause;
  }
  await parts.discard();
  return formOf("unreadable");
}

/** A file part, and where its bytes go. */
interface FilePart {
  readonly head: PartHead;
  readonly sink: FileSink;
}

/** Sorts parts as they begin. */
class Parts {
  readonly #exchange: Exchange;
  readonly #options: FormOptions;
  readonly #texts = new Map<string, TextSink>();
  #file: FilePart | undefined;
  readonly #files: FilePart[] = [];
  #notAFile: string | undefined;

  constructor(exchange: Exchange, options: FormOptions) {
    this.#exchange = exchange;
    this.#options = options;
  }

  sinkFor(head: PartHead): PartSink | undefined {
    const { fileField, listField, seesFiles = true, keepBytes } = this.#options;
    const { name, filename } = head;
    if (name === undefined) return undefined;
    if (filename === undefined) {
      if (!isInPlaceOf(fileField, name)) return this.#textSinkFor(name);
      // It may be a whole file that only lacks its name: nobody reads it, and it must not count as a field too large.
      this.#notAFile ??= `"${name}" is a text field: a file part has a filename`;
      return undefined;
    }
    // An empty filename is a file control that was left empty.
    if (!seesFiles || filename === "") return undefined;
    const isListed = name === listField;
    if (!isListed && (name !== fileField || this.#file)) return undefined;
    const { sandbox, incoming } = this.#exchange;
    const left = Number(incoming.headers.get("content-length") ?? 0) - head.bodyOffset;
    const part = { head, sink: new FileSink(sandbox.blobs, keepBytes(essence(head.type)), left) };
    if (isListed) this.#files.push(part);
    else this.#file = part;
    return part.sink;
  }

  async form(): Promise<Form> {
    return {
      kind: "multipart",
      fields: new Map([...this.#texts].map(([name, sink]) => [name, sink.text()])),
      file: this.#file && await sentFile(this.#file),
      files: await Promise.all(this.#files.map(sentFile)),
      notAFile: this.#notAFile,
    };
  }

  async discard(): Promise<void> {
    await this.#file?.sink.discard();
    for (const { sink } of this.#files) await sink.discard();
  }

  #textSinkFor(name: string): PartSink | undefined {
    if (this.#texts.has(name)) return undefined;
    // Parts come one after the other, so what the earlier ones hold is known.
    const held = [...this.#texts.values()].reduce((sum, { size }) => sum + size, 0);
    const sink = textSink(Math.max(0, Math.min(DEFAULT_LIMITS.maxFieldBytes, TEXT_LIMIT - held)), name);
    this.#texts.set(name, sink);
    return sink;
  }
}

async function sentFile({ head, sink }: FilePart): Promise<SentFile> {
  return {
    filename: head.filename ?? "",
    type: head.type ?? "application/octet-stream",
    typeDeclared: head.type !== undefined,
    size: sink.size,
    blob: await sink.finish(),
  };
}
