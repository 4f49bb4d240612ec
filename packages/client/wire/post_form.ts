import type { Answer } from "./answer.ts";
import type { MultipartFrame } from "./multipart_frame.ts";
import { nodeRequest } from "./node_request.ts";
import { postSized } from "./post_sized.ts";
import { exactly, type SizedStream } from "./sized_stream.ts";

/** A form with one file, and the way on which it goes. */
export interface FormPost {
  readonly url: URL;
  /** Asked right before the form is sent: a signature is good for a while only. */
  readonly headers: () => Headers | Promise<Headers>;
  readonly frame: MultipartFrame;
  readonly content: Blob | SizedStream;
  readonly signal: AbortSignal | undefined;
  /** Whether requests go through a `fetch` that was handed in, which takes no stream with a length. */
  readonly injected: boolean;
  /** Sends through `fetch` and reads the answer. */
  readonly ask: (init: RequestInit) => Promise<Answer>;
  /** What to throw when the connection fails. */
  readonly failed: (failure: unknown) => unknown;
}

/**
 * Posts a form with a Content-Length, never chunked. A stream is sent as it comes where the runtime can do that, and
 * is collected first where it cannot: in a browser, and through a `fetch` that was handed in.
 *
 * @throws {StreamSizeError} when a stream gives more or fewer bytes than its size says
 */
export async function postForm(post: FormPost): Promise<Answer> {
  const { frame: { head, tail }, content } = post;
  if (!(content instanceof Blob)) return await postStream(post, content);
  const body = new Blob([head, content, tail]);
  // Bun makes nothing of a Blob that is a file on disk when it becomes a piece of another.
  if (body.size !== head.byteLength + content.size + tail.byteLength) {
    return await postStream(post, { stream: content.stream(), size: content.size });
  }
  // `fetch` gives a Blob its Content-Length.
  return await post.ask({ method: "POST", headers: await post.headers(), body });
}

async function postStream(post: FormPost, source: SizedStream): Promise<Answer> {
  const { url, frame: { head, tail }, signal, failed } = post;
  const request = post.injected ? undefined : await nodeRequest(url.protocol);
  const content = exactly(source, signal);
  if (!request) return await postForm({ ...post, content: await new Response(content).blob() });
  const headers = await post.headers();
  return await postSized(request, { url, headers, head, content, size: source.size, tail, signal, failed });
}
