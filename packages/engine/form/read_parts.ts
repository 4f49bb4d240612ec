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
import { essence, type Form, formOf, type FormOptions, isInPlaceOf, type SentFile } from "./form.ts";
import { summarise } from "./multipart_summary.ts";

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

/** A file part that was taken, and where its bytes go. */
interface TakenFile {
  readonly head: PartHead;
  readonly sink: FileSink;
}

/** Sorts parts as they begin. */
class Parts {
  readonly #exchange: Exchange;
  readonly #options: FormOptions;
  readonly #texts = new Map<string, TextSink>();
  readonly #taken: TakenFile[] = [];
  #notAFile: string | undefined;

  constructor(exchange: Exchange, options: FormOptions) {
    this.#exchange = exchange;
    this.#options = options;
  }

  sinkFor(head: PartHead): PartSink | undefined {
    const { name, filename } = head;
    if (filename === undefined) {
      if (name === undefined) return undefined;
      if (!isInPlaceOf(this.#options.fileField, name)) return this.#textSinkFor(name);
      // It may be a whole file that only lacks its name: nobody reads it, and it must not count as a field too large.
      this.#notAFile ??= `"${name}" is a text field: a file part has a filename`;
      return undefined;
    }
    if (filename === "" || !this.#takes(name)) return undefined;
    const { sandbox, incoming } = this.#exchange;
    const left = Number(incoming.headers.get("content-length") ?? 0) - head.bodyOffset;
    const sink = new FileSink(sandbox.blobs, this.#options.keepBytes(essence(head.type)), left);
    this.#taken.push({ head, sink });
    return sink;
  }

  async form(): Promise<Form> {
    const files = await Promise.all(this.#taken.map(sentFile));
    return {
      kind: "multipart",
      fields: new Map([...this.#texts].map(([name, sink]) => [name, sink.text()])),
      file: files[0],
      files,
      notAFile: this.#notAFile,
    };
  }

  async discard(): Promise<void> {
    for (const { sink } of this.#taken) await sink.discard();
  }

  #takes(name: string | undefined): boolean {
    const { fileField, takes = (name, { length }) => length === 0 && isFile(name) } = this.#options;
    const isFile = (name: string | undefined) => fileField !== undefined && name === fileField;
    return takes(name, this.#taken.map(({ head }) => head.name));
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

async function sentFile({ head, sink }: TakenFile): Promise<SentFile> {
  return {
    filename: head.filename ?? "",
    type: head.type ?? "application/octet-stream",
    typeDeclared: head.type !== undefined,
    size: sink.size,
    blob: await sink.finish(),
  };
}
