/** The same requests over HTTP/1.1 and over HTTP/2, to two mocks that are alike to the last random value. */
import { CertificateFolder } from "@wamock/certificates";
import { assertEquals, assertGreater } from "@std/assert";
import { type ListeningMock, startMock } from "wamock";
import {
  askHttp1,
  askHttp2,
  type SecureAnswer,
  type SecureRequest,
} from "../../packages/engine/testdata/secure_client.ts";

/** Of the connection, and so of HTTP/1.1 alone. */
const FRAMING = ["connection", "keep-alive", "transfer-encoding"];

type Ask = typeof askHttp1;
interface Addressed extends SecureRequest {
  readonly host: string;
}

const HEAD = { "user-agent": "test", accept: "*/*" };

function upload(host: string, path: string, headers: Readonly<Record<string, string>>, type = "text/plain"): Addressed {
  const body = `--b\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
    `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: ${type}\r\n\r\n` +
    `${"hello ".repeat(20_000)}\r\n--b--\r\n`;
  const sent = { ...HEAD, ...headers, "content-type": "multipart/form-data; boundary=b" };
  return { host, method: "POST", path, headers: { ...sent, "content-length": String(body.length) }, body };
}

/** Every kind of answer: success, refusal, bytes, a part of them, none, and those of other providers. */
async function conversation({ mock, port }: ListeningMock, ca: string, ask: Ask): Promise<SecureAnswer[]> {
  const answers: SecureAnswer[] = [];
  const say = async ({ host, ...request }: Addressed) => {
    const answer = await ask({ port, host, ca }, request);
    answers.push({ ...answer, headers: answer.headers.filter(([name]) => !FRAMING.includes(name)).toSorted() });
    return new TextDecoder().decode(answer.body);
  };
  const graph = "graph.facebook.com";
  const { accessToken = "", phoneNumberId = "" } = mock.credentials.meta ?? {};
  const bearer = { ...HEAD, authorization: `Bearer ${accessToken}` };
  const { id } = JSON.parse(await say(upload(graph, `/v24.0/${phoneNumberId}/media`, bearer)));
  await say(upload(graph, `/v24.0/${phoneNumberId}/media`, bearer, "text/csv"));
  await say(upload(graph, `/v24.0/${phoneNumberId}/media`, {}));
  // Of unknown length: chunked over HTTP/1.1.
  const { body, ...unannounced } = upload(graph, `/v24.0/${phoneNumberId}/media`, bearer);
  const { "content-length": _, ...headers } = unannounced.headers ?? {};
  await say({ ...unannounced, headers, body: body! });
  const { url } = JSON.parse(await say({ host: graph, path: `/v24.0/${id}`, headers: bearer }));
  const { hostname, pathname, search } = new URL(url);
  for (const range of [{}, { range: "bytes=5-9" }, { range: "bytes=999999-" }, { "user-agent": "" }]) {
    await say({ host: hostname, path: pathname + search, headers: { ...bearer, ...range } });
  }
  await say({ host: hostname, method: "HEAD", path: pathname + search, headers: bearer });
  await say({ host: graph, method: "DELETE", path: `/v24.0/${id}`, headers: bearer });
  await say({ host: graph, path: `/v24.0/${id}`, headers: bearer });
  await say(upload("api2.nxcloud.com", "/api/wa/uploadTemplateFile", HEAD));
  await say(upload("api.commbox.io", "/whatsapp/uploadmedia/x", bearer));
  await say({ host: "wv0013.wolkvox.com", path: "/api/v2/whatsapp.php?api=list_templates", headers: HEAD });
  await say({ host: "localhost", path: "/nothing/is/here", headers: HEAD });
  return answers;
}

Deno.test("answers over HTTP/2 and HTTP/1.1 are equal but for framing", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const options = { tls: true, tlsFolder: folder, now: Date.parse("2026-11-20T12:00:00Z") };
    await using first = await startMock(options);
    await using second = await startMock(options);
    const { pem } = (await new CertificateFolder({ folder, hosts: [] }).trust())!;
    const [http1, http2] = await Promise.all([
      conversation(first, pem, askHttp1),
      conversation(second, pem, askHttp2),
    ]);
    assertEquals(http2, http1);
    assertGreater(new Set(http1.map(({ status }) => status)).size, 5);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
