import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { ANSWER_BOUND, type CallAnswer, type OutgoingCall } from "./callbacks.ts";

const encoder = new TextEncoder();

/** Makes a call with its headers exactly as they are written, which `fetch` would not. */
export function callOverHttp({ method, url, headers, body, signal }: OutgoingCall): Promise<CallAnswer> {
  const bytes = body === undefined ? undefined : encoder.encode(body);
  const framing = bytes ? [["Content-Length", String(bytes.length)] as const] : [];
  const lines = [["Host", url.host] as const, ...headers, ...framing, ["Connection", "close"] as const];
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: lines.flat(), signal, agent: false }, (incoming) => {
      const decoder = new TextDecoder();
      let text = "";
      let room = ANSWER_BOUND;
      const answer = () => resolve({ status: incoming.statusCode ?? 0, body: text });
      incoming.on("data", (chunk: Uint8Array) => {
        text += decoder.decode(chunk.subarray(0, room), { stream: true });
        room -= chunk.length;
        if (room > 0) return;
        answer();
        incoming.destroy();
      });
      incoming.on("end", answer);
      incoming.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(bytes);
  });
}
