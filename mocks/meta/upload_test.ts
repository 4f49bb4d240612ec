import { createMockOf, type Mock } from "@wamock/engine";
import { createMeta } from "@wamock/mock-meta";
import { assertEquals, assertMatch } from "@std/assert";

const encoder = new TextEncoder();
const BOUNDARY = "cut";
const BODY = encoder.encode(
  `preamble\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n` +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n` +
    `\r\n--cu\r\n--\x89PNG\r\n--${BOUNDARY}x\r\n--${BOUNDARY}--\r\n`,
);

function mockAt(seed: string): Mock {
  return createMockOf([createMeta()], "0.1.0", { seed, now: 1_700_000_000_000 });
}

/** Uploads a body in the given chunks. */
async function upload(
  mock: Mock,
  chunks: readonly Uint8Array<ArrayBuffer>[],
): Promise<{ status: number; text: string }> {
  const { accessToken, phoneNumberId } = mock.credentials.meta ?? {};
  const response = await mock.fetch(
    new Request(`http://localhost/v24.0/${phoneNumberId}/media`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${accessToken}`,
        "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
      },
      body: ReadableStream.from(chunks),
    }),
  );
  return { status: response.status, text: await response.text() };
}

async function bytesOf(mock: Mock, id: string): Promise<Uint8Array> {
  const { accessToken } = mock.credentials.meta ?? {};
  const headers = { Authorization: `Bearer ${accessToken}`, "User-Agent": "test" };
  const described = await mock.fetch(new Request(`http://localhost/v24.0/${id}`, { headers }));
  const { url } = await described.json();
  return await (await mock.fetch(new Request(url, { headers }))).bytes();
}

Deno.test("upload: a body cut in two at any byte is judged as when it comes whole", async () => {
  const whole = await upload(mockAt("cuts"), [BODY]);
  assertEquals(whole.status, 200);
  for (let at = 1; at < BODY.length; at++) {
    const mock = mockAt("cuts");
    assertEquals(await upload(mock, [BODY.slice(0, at), BODY.slice(at)]), whole, `cut at ${at}`);
    const kept = new TextDecoder().decode(await bytesOf(mock, JSON.parse(whole.text).id));
    assertEquals(kept, `\r\n--cu\r\n--\x89PNG\r\n--${BOUNDARY}x`, `cut at ${at}`);
  }
});

Deno.test("upload: a body that comes byte by byte is judged as when it comes whole", async () => {
  const whole = await upload(mockAt("bytes"), [BODY]);
  assertEquals(await upload(mockAt("bytes"), [...BODY].map((byte) => new Uint8Array([byte]))), whole);
});

Deno.test("upload: a body that ends before its closing boundary is refused, wherever it ends", async () => {
  const closed = BODY.length - "\r\n".length;
  for (let length = 0; length < closed; length++) {
    const { status, text } = await upload(mockAt("truncated"), [BODY.slice(0, length)]);
    assertEquals(status, 400, `${length} bytes`);
    assertMatch(text, /The parameter messaging_product is required/);
  }
  assertEquals((await upload(mockAt("truncated"), [BODY.slice(0, closed)])).status, 200);
});

Deno.test("upload: of a truncated body the journal says where it ended, and what to do", async () => {
  const mock = mockAt("journal");
  await upload(mock, [BODY.slice(0, 200)]);
  const [exchange] = mock.sandboxes.get("default")!.journal.find();
  assertEquals(exchange?.error?.entry.id, "meta.messaging-product-required");
  assertEquals(exchange?.autopsy[0]?.id, "truncated-body");
});
