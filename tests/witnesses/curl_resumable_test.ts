/** curl, as Meta's guide to resumable uploads and its page on templates use it. */
import { assertEquals, assertMatch } from "@std/assert";
import { type ListeningMock, startMock } from "wamock";
import { curlJson, without } from "./testdata/curl.ts";

interface Answer {
  readonly id?: string;
  readonly h?: string;
  readonly file_offset?: number;
  readonly status?: string;
  readonly debug_info?: { readonly type: string };
}

/** A file in a folder of its own, for as long as the test runs. */
async function withFile(size: number, test: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const bytes = new Uint8Array(size);
    for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
    await Deno.writeFile(`${folder}/file.png`, bytes);
    await test(`${folder}/file.png`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Step 1 of the guide. */
async function open({ url, mock }: ListeningMock, size: number): Promise<string> {
  const { appId, accessToken } = mock.credentials.meta ?? {};
  const query = `file_name=file.png&file_length=${size}&file_type=image/png&access_token=${accessToken}`;
  const { id } = await curlJson<Answer>("-X", "POST", `${url}/v25.0/${appId}/uploads?${query}`);
  assertMatch(id ?? "", /^upload:[\w+/]+=*\?sig=AR/);
  return id!;
}

/** Step 2 of the guide. */
function step2({ url, mock }: ListeningMock, session: string, offset: number, data: string): string[] {
  return [
    "-X",
    "POST",
    `${url}/v25.0/${session}`,
    "--header",
    `Authorization: OAuth ${mock.credentials.meta?.accessToken}`,
    "--header",
    `file_offset: ${offset}`,
    "--data-binary",
    data,
  ];
}

/** The guide's way to go on with an upload that was cut. */
async function offsetOf({ url, mock }: ListeningMock, session: string): Promise<number> {
  const token = `Authorization: OAuth ${mock.credentials.meta?.accessToken}`;
  return (await curlJson<Answer>("-X", "GET", `${url}/v25.0/${session}`, "--header", token)).file_offset!;
}

/** A template with the handle in its header, as Meta's page on templates creates one. */
function createTemplate({ url, mock }: ListeningMock, name: string, handle: string): Promise<Answer> {
  const { businessAccountId, accessToken } = mock.credentials.meta ?? {};
  return curlJson<Answer>(
    `${url}/v25.0/${businessAccountId}/message_templates`,
    "-H",
    "Content-Type: application/json",
    "-H",
    `Authorization: Bearer ${accessToken}`,
    "-d",
    JSON.stringify({
      name,
      language: "en_US",
      category: "MARKETING",
      components: [
        { type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } },
        { type: "BODY", text: "Our new sale starts in May." },
      ],
    }),
  );
}

Deno.test("curl uploads a file in one go, and creates a template with its handle", { ignore: without }, async () => {
  await using server = await startMock();
  await withFile(9_000_000, async (path) => {
    const session = await open(server, 9_000_000);
    const { h = "" } = await curlJson<Answer>(...step2(server, session, 0, `@${path}`));
    assertEquals(h.split("\n").length, 3);
    assertEquals((await createTemplate(server, "sale", h)).status, "PENDING");
  });
});

Deno.test(
  "curl that was killed half-way goes on from the reported offset with the rest alone",
  { ignore: without },
  async () => {
    await using server = await startMock();
    const size = 3_000_000;
    await withFile(size, async (path) => {
      const session = await open(server, size);
      const slow = new Deno.Command("curl", {
        args: ["-sS", "--limit-rate", "1M", ...step2(server, session, 0, `@${path}`)],
        stdout: "null",
        stderr: "null",
      }).spawn();
      while (await offsetOf(server, session) < 500_000);
      slow.kill("SIGKILL");
      await slow.status;
      const { journal } = server.mock.sandboxes.get("default")!;
      while (!journal.find().some(({ aborted }) => aborted !== undefined)) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const offset = await offsetOf(server, session);
      assertEquals(offset >= 500_000 && offset < size, true, String(offset));
      // The guide's own line sends the whole file again.
      const whole = await curlJson<Answer>(...step2(server, session, offset, `@${path}`));
      assertEquals(whole.debug_info?.type, "PartialRequestError");
      await Deno.writeFile(`${path}.rest`, (await Deno.readFile(path)).slice(offset));
      const { h = "" } = await curlJson<Answer>(...step2(server, session, offset, `@${path}.rest`));
      assertEquals((await createTemplate(server, "sale", h)).status, "PENDING");
    });
  },
);
