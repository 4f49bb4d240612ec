import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { startMock } from "wamock";
import { askHttp1, askHttp2, type SecureAnswer } from "../../packages/engine/testdata/secure_client.ts";

/** Failures of the wire, and what is left of an answer under each. */
const ACTIONS = {
  "reset": { type: "reset" },
  "reset after 100 bytes": { type: "reset", afterBytes: 100 },
  "close": { type: "close" },
  "close after 100 bytes": { type: "close", afterBytes: 100 },
  "truncate": { type: "truncate", atByte: 5 },
  "wrong-length": { type: "wrong-length", by: 100 },
  "cut-upload": { type: "cut-upload", afterBytes: 10 },
  "garbage": { type: "garbage", text: "no HTTP" },
  "refuse-early": { type: "refuse-early", error: "meta.app-rate-limit", status: 429 },
} as const;

/** What a client inside TLS sees of failures of the wire, over both versions of HTTP; the same on Deno and on Node. */
export async function underFaults(): Promise<Readonly<Record<string, unknown>>> {
  const tlsFolder = mkdtempSync(`${tmpdir()}/tls-`);
  const server = await startMock({ tls: true, tlsFolder });
  const { accessToken, phoneNumberId } = server.mock.credentials.meta;
  const { pem: ca } = (await server.mock.certificates!.trust())!;
  const reached = { port: server.port, host: "graph.facebook.com", ca };
  const body = '--b\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n--b--\r\n';
  const headers = {
    authorization: `Bearer ${accessToken}`,
    "content-type": "multipart/form-data; boundary=b",
    "content-length": String(body.length),
  };
  const request = { method: "POST", path: `/v24.0/${phoneNumberId}/media`, headers, body };
  const seen: Record<string, unknown> = {};
  for (const [name, action] of Object.entries(ACTIONS)) {
    for (const [version, ask] of [["HTTP/1.1", askHttp1], ["HTTP/2", askHttp2]] as const) {
      const order = { operation: "meta.media.upload", trigger: { next: 1 }, action };
      const ordered = await fetch(`${server.url}/__admin/faults`, { method: "POST", body: JSON.stringify(order) });
      if (ordered.status !== 201) throw new Error(await ordered.text());
      seen[`${name}, ${version}`] = await ask(reached, request).then(statusOf, () => "failed");
      // The server goes on.
      seen[`after ${name}, ${version}`] = statusOf(await ask(reached, request));
    }
  }
  await server.close();
  rmSync(tlsFolder, { recursive: true });
  return seen;
}

/** A body that is too short is a failure that some clients leave to their callers. */
function statusOf({ status, headers, body }: SecureAnswer): number | string | undefined {
  const announced = headers.find(([name]) => name === "content-length")?.[1];
  return announced === undefined || Number(announced) === body.length ? status : "failed";
}
