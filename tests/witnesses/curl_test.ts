/** curl, as Meta's pages use it. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { type ListeningMock, startMock } from "wamock";
import { curl, curlJson, without } from "./testdata/curl.ts";

const FILES = [
  { name: "photo.jpg", type: "image/jpeg", magic: [0xff, 0xd8, 0xff, 0xe0] },
  { name: "paper.pdf", type: "application/pdf", magic: [0x25, 0x50, 0x44, 0x46] },
  { name: "voice.ogg", type: "audio/ogg", magic: [0x4f, 0x67, 0x67, 0x53] },
  { name: "film.mp4", type: "video/mp4", magic: [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70] },
  { name: "sticker.webp", type: "image/webp", magic: [0x52, 0x49, 0x46, 0x46] },
];

/** Bytes that hold every line ending and near-boundary that could confuse a reader. */
function content(magic: readonly number[]): Uint8Array<ArrayBuffer> {
  const noise = crypto.getRandomValues(new Uint8Array(50_000));
  const traps = new TextEncoder().encode("\r\n--\r\n\r\n----\n--------------------------\r\n\0");
  return new Uint8Array([...magic, ...noise, ...traps, ...noise]);
}

function bearer(server: ListeningMock): string {
  return `Authorization: Bearer ${server.mock.credentials.meta?.accessToken}`;
}

for (const { name, type, magic } of FILES) {
  Deno.test(
    `curl uploads ${name} and gets it back byte for byte, until it is deleted`,
    { ignore: without },
    async () => {
      await using server = await startMock();
      const { phoneNumberId } = server.mock.credentials.meta ?? {};
      const folder = await Deno.makeTempDir();
      try {
        const bytes = content(magic);
        await Deno.writeFile(`${folder}/${name}`, bytes);
        const auth = ["-H", bearer(server)];
        const form = ["-F", "messaging_product=whatsapp", "-F", `file=@${folder}/${name};type=${type}`];
        const { id } = await curlJson<{ id: string }>(`${server.url}/v24.0/${phoneNumberId}/media`, ...auth, ...form);
        assertMatch(id, /^[1-9]\d{14,15}$/);
        const described = await curlJson<{ url: string; mime_type: string }>(`${server.url}/v24.0/${id}`, ...auth);
        assertEquals(described.mime_type, type);
        assertEquals(await curl(described.url, ...auth), bytes);
        assertEquals(await curlJson("-X", "DELETE", `${server.url}/v24.0/${id}`, ...auth), { success: true });
        const gone = await curlJson<{ error: object }>(`${server.url}/v24.0/${id}`, ...auth, "-w", "");
        assertEquals({ ...gone.error, message: "", fbtrace_id: "" }, {
          message: "",
          type: "GraphMethodException",
          code: 100,
          error_subcode: 33,
          fbtrace_id: "",
        });
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    },
  );
}

Deno.test("curl sending a chunked body is told that the file is missing", { ignore: without }, async () => {
  await using server = await startMock();
  const { phoneNumberId } = server.mock.credentials.meta ?? {};
  const answer = await curlJson<{ error: { message: string } }>(
    `${server.url}/v24.0/${phoneNumberId}/media`,
    "-H",
    bearer(server),
    "-H",
    "Transfer-Encoding: chunked",
    "-F",
    "messaging_product=whatsapp",
    "-F",
    "file=@deno.json;type=text/plain",
  );
  assertEquals(answer.error.message, "(#100) The parameter file is required.");
});

Deno.test("the line that the mock prints works when pasted into a shell", { ignore: without }, async () => {
  await using server = await startMock();
  const [provider] = server.mock.providers;
  const line = provider!.tryIt(server.url, server.mock.credentials.meta ?? {});
  const { stdout } = await new Deno.Command("sh", { args: ["-c", line] }).output();
  assertStringIncludes(new TextDecoder().decode(stdout), '{"id":"');
});
