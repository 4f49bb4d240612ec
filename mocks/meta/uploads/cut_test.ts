import { assert, assertEquals, assertLess } from "@std/assert";
import { randomBytes, ResumableCalls, until, writeAll } from "../testdata/resumable_calls.ts";

const MIB = 1024 * 1024;
const SIZE = 20 * MIB;

/** Sends bytes from an offset on, and leaves after so many of them; the mock has then seen the client go. */
async function cut(calls: ResumableCalls, session: string, bytes: Uint8Array, offset: number, sent: number) {
  const rest = bytes.subarray(offset);
  const connection = await calls.begin(session, offset, rest.length, rest.subarray(0, sent));
  // The close must not overtake the bytes: a reset would throw away what the mock has not read.
  await connection.closeWrite();
  await until(() => calls.exchanges.at(-1)?.aborted !== undefined);
  connection.close();
}

Deno.test("cut: an upload of 20 MB that its client cut at random bytes goes on from the offset that the mock reports", async () => {
  await using calls = await ResumableCalls.start();
  const bytes = randomBytes(SIZE);
  const session = await calls.open(SIZE);
  let offset = 0;
  for (let times = 0; times < 4; times++) {
    const sent = 1 + Math.floor(Math.random() * (SIZE - offset) / 2);
    await cut(calls, session, bytes, offset, sent);
    const cutOff = calls.exchanges.findLast(({ aborted }) => aborted !== undefined);
    assertEquals(cutOff?.trace.at(-1), {
      check: "whole-file",
      passed: false,
      reason: `the client left after ${sent} bytes, which are kept: the upload goes on at ${offset + sent}`,
    });
    const reported = await calls.offset(session);
    assertEquals(reported, offset + sent, "every byte that was sent is kept");
    offset = reported;
  }
  const { status, body } = await calls.send(session, bytes.subarray(offset), offset);
  assertEquals(status, 200);
  const handle = body.h!;
  assertEquals(handle.split("\n").length, 5);
  assertEquals(await calls.offset(session), SIZE);
  assert(await sameBytes(await calls.bytesOf(session), bytes), "the pieces are the file");

  // Taken whole, line feeds included; with any one character another it is not.
  for (let times = 0; times < 20; times++) {
    const at = times === 0 ? handle.indexOf("\n") : Math.floor(Math.random() * handle.length);
    const altered = handle.slice(0, at) + (handle[at] === "x" ? "y" : "x") + handle.slice(at + 1);
    const refused = await calls.template(altered, "sample");
    assertEquals([refused.status, refused.body.error?.error_subcode], [400, 2494102], `altered at ${at}`);
  }
  for (const wrong of [handle.replaceAll("\n", ""), handle.split("\n")[0]!, `${handle}\n`, handle.slice(0, 900)]) {
    assertEquals((await calls.template(wrong, "sample")).body.error?.error_subcode, 2494102);
  }
  assertEquals((await calls.template(handle, "sample")).status, 200);
});

Deno.test("cut: before the first byte nothing is kept, and behind the last one the handle is still to be had", async () => {
  await using calls = await ResumableCalls.start();
  const bytes = randomBytes(1000);
  const session = await calls.open(bytes.length);
  await cut(calls, session, bytes, 0, 0);
  assertEquals(await calls.offset(session), 0);
  // All bytes come, and the client does not wait for the answer.
  const connection = await calls.begin(session, 0, bytes.length, bytes);
  connection.close();
  await until(async () => await calls.offset(session) === bytes.length);
  await until(() => calls.exchanges.some(({ answer, aborted }) => answer?.status === 200 || aborted !== undefined));
  const { status, body } = await calls.send(session, "", bytes.length);
  assertEquals(status, 200);
  assertEquals((await calls.template(body.h!, "sample")).status, 200);
});

Deno.test("cut: a session's id is all that a client needs to go on, also after a restart of its own", async () => {
  await using calls = await ResumableCalls.start();
  const bytes = randomBytes(300_000);
  const session = await calls.open(bytes.length);
  await cut(calls, session, bytes, 0, 123_456);
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      `const [url, token] = Deno.args;
       const headers = { Authorization: "OAuth " + token };
       const { file_offset } = await (await fetch(url, { headers })).json();
       console.log(file_offset);`,
      `${calls.url}/v24.0/${session}`,
      calls.credentials.accessToken!,
    ],
  }).output();
  assertEquals(Number(new TextDecoder().decode(stdout)), 123_456);
});

Deno.test("cut: while one request writes, another is refused, and the state tells how far the one is", async () => {
  await using calls = await ResumableCalls.start();
  const bytes = randomBytes(400_000);
  const session = await calls.open(bytes.length);
  const connection = await calls.begin(session, 0, bytes.length, bytes.subarray(0, 200_000));
  await until(async () => await calls.offset(session) === 200_000);
  const second = await calls.send(session, bytes, 0);
  assertEquals([second.status, second.body.debug_info?.type], [412, "OffsetInvalidError"]);
  assertEquals(calls.refusal.split(":")[0], "one-writer");
  await writeAll(connection, bytes.subarray(200_000));
  const answer = new Uint8Array(100_000);
  const text = new TextDecoder().decode(answer.subarray(0, await connection.read(answer) ?? 0));
  connection.close();
  assert(text.startsWith("HTTP/1.1 200 "), text.slice(0, 100));
  assert(await sameBytes(await calls.bytesOf(session), bytes), "the second left no byte behind");
});

Deno.test("cut: many uploads at once keep their bytes apart", async () => {
  await using calls = await ResumableCalls.start();
  const files = Array.from({ length: 20 }, () => randomBytes(200_000));
  const handles = await Promise.all(files.map(async (bytes) => {
    const session = await calls.open(bytes.length);
    const half = Math.floor(bytes.length * Math.random());
    await calls.send(session, bytes.subarray(0, half), 0);
    const { body } = await calls.send(session, bytes.subarray(half), half);
    assert(await sameBytes(await calls.bytesOf(session), bytes));
    return body.h;
  }));
  assertEquals(new Set(handles).size, files.length);
});

Deno.test("cut: an upload of 200 MB takes no more memory than its batches", async () => {
  await using calls = await ResumableCalls.start();
  const size = 200 * MIB;
  const session = await calls.open(size, "file_type=video%2Fmp4");
  const chunk = randomBytes(MIB);
  const before = Deno.memoryUsage().rss;
  const connection = await calls.begin(session, 0, size, chunk);
  for (let sent = MIB; sent < size; sent += MIB) await writeAll(connection, chunk);
  await until(() => calls.exchanges.at(-1)?.answer !== undefined);
  connection.close();
  assertEquals(calls.exchanges.at(-1)?.answer?.status, 200);
  assertLess(Deno.memoryUsage().rss - before, 120 * MIB);
});

/** Compared by their hashes: an assertion on 20 MB that fails would print them. */
async function sameBytes(a: Uint8Array, b: Uint8Array): Promise<boolean> {
  const hash = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toHex();
  return await hash(a) === await hash(b);
}
