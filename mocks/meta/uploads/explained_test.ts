import { assertEquals, assertMatch } from "@std/assert";
import { ResumableCalls, type Told } from "../testdata/resumable_calls.ts";

const BYTES = "0123456789";

/** What a call came to: its status, and what the journal says of the check that refused it. */
interface Row {
  readonly what: string;
  readonly make: (calls: ResumableCalls, session: string) => Promise<Told>;
  readonly status: number;
  readonly explained: RegExp;
}

const ROWS: readonly Row[] = [
  {
    what: "a percent-encoded session id",
    make: (calls, session) => calls.send(encodeURIComponent(session), BYTES, 0),
    status: 400,
    explained: /^session-signature: the "\?" of the session id is percent-encoded.*without encodeURIComponent/,
  },
  {
    what: "a session id without its query",
    make: (calls, session) => calls.send(session.split("?")[0]!, BYTES, 0),
    status: 400,
    explained: /^session-signature: the query has no sig/,
  },
  {
    what: "a second question mark behind the session id",
    make: (calls, session) => calls.send(`${session}?access_token=x`, BYTES, 0),
    status: 400,
    explained: /^session-signature-good: sig holds a second "\?".*comes after "&"/,
  },
  {
    what: "a double slash in front of the session id",
    make: (calls, session) => calls.send(`/${session}`, BYTES, 0),
    status: 400,
    explained: /^path: there is a double slash before "\/upload:/,
  },
  {
    what: "a double slash where a session is opened",
    make: (calls) => calls.call("POST", `/v24.0/${calls.credentials.appId}/uploads?file_length=1`),
    status: 400,
    explained: /^path: there is a double slash before "\/v24\.0\//,
  },
  {
    what: "no file_offset",
    make: (calls, session) => calls.call("POST", `v24.0/${session}`, BYTES),
    status: 400,
    explained: /^file-offset: there is no header file_offset.*nginx/,
  },
  {
    what: "file_offset in the query",
    make: (calls, session) => calls.call("POST", `v24.0/${session}&file_offset=0`, BYTES),
    status: 400,
    explained: /^file-offset: file_offset is in the query, where it does not count/,
  },
  {
    what: "a doubled file_offset",
    make: (calls, session) => calls.call("POST", `v24.0/${session}`, BYTES, { file_offset: "0, 0" }),
    status: 400,
    explained: /^file-offset: file_offset was sent more than once and reads "0, 0"/,
  },
  {
    what: "a wrong file_offset",
    make: (calls, session) => calls.send(session, "56789", 5),
    status: 412,
    explained: /^offset-here: file_offset is 5, and 0 bytes are there/,
  },
  {
    what: "bytes that are too few",
    make: (calls, session) => calls.send(session, "0123", 0),
    status: 400,
    explained: /^whole-file: 4 of 10 bytes are there, and are kept: send the rest from file_offset 4/,
  },
  {
    what: "the whole file again, from where it goes on",
    make: async (calls, session) => {
      await calls.send(session, "0123", 0);
      return calls.send(session, BYTES, 4);
    },
    status: 400,
    explained: /^length: 10 bytes are announced, and 6 are missing; it looks like the whole file again/,
  },
  {
    what: "a form",
    make: (calls, session) => {
      const form = new FormData();
      form.set("file", new File([BYTES], "a.png"));
      return calls.call("POST", `v24.0/${session}`, form, { file_offset: "0" });
    },
    status: 400,
    explained: /^length: .* the body is a form: send the file's bytes as they are/,
  },
  {
    what: "chunks that go on after the file's end",
    make: (calls, session) =>
      calls.call("POST", `v24.0/${session}`, ReadableStream.from([new Uint8Array(6), new Uint8Array(6)]), {
        file_offset: "0",
      }),
    status: 400,
    explained: /^whole-file: the body goes on after the 10 bytes of the file/,
  },
];

for (const { what, make, status, explained } of ROWS) {
  Deno.test(`explained: ${what} is refused with ${status}, and the journal says why`, async () => {
    await using calls = await ResumableCalls.start();
    const told = await make(calls, await calls.open(BYTES.length));
    assertEquals(told.status, status, JSON.stringify(told.body));
    assertMatch(calls.refusal, explained);
  });
}

Deno.test("explained: a business account's id in place of the app's gives a handle that no template takes", async () => {
  await using calls = await ResumableCalls.start();
  const { businessAccountId, appId } = calls.credentials;
  const { body } = await calls.call("POST", `v24.0/${businessAccountId}/uploads?file_length=10&file_type=image/png`);
  const [opened] = calls.exchanges;
  assertMatch(opened?.trace.at(-2)?.reason ?? "", /is a business account's id and not the app's/);
  const { h = "" } = (await calls.send(body.id!, BYTES, 0)).body;
  const refused = await calls.template(h, "sample");
  assertEquals([refused.status, refused.body.error?.error_subcode], [400, 2494102]);
  assertMatch(calls.refusal, new RegExp(`opened on ${businessAccountId} and not on the app: POST to /\\{app-id\\}`));
  assertEquals(appId === businessAccountId, false);
});

Deno.test("explained: of chunks without end no more are read than it takes to see that they are too many", async () => {
  await using calls = await ResumableCalls.start();
  const session = await calls.open(BYTES.length);
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => void (pulled++, controller.enqueue(new Uint8Array(1000))),
  }, { highWaterMark: 0 });
  const response = await calls.mock.fetch(
    new Request(`http://localhost/v24.0/${session}`, {
      method: "POST",
      headers: { Authorization: `OAuth ${calls.credentials.accessToken}`, file_offset: "0" },
      body: endless,
    }),
  );
  assertEquals([response.status, pulled < 10], [400, true]);
  await response.body?.cancel();
});

Deno.test("explained: chunks that end with the file make it whole, and those that end before are kept", async () => {
  await using calls = await ResumableCalls.start();
  const session = await calls.open(BYTES.length);
  const chunks = (...sizes: number[]) => ReadableStream.from(sizes.map((size) => new Uint8Array(size)));
  const short = await calls.call("POST", `v24.0/${session}`, chunks(1, 3), { file_offset: "0" });
  assertEquals([short.status, await calls.offset(session)], [400, 4]);
  const whole = await calls.call("POST", `v24.0/${session}`, chunks(1, 5), { file_offset: "4" });
  assertEquals([whole.status, await calls.offset(session)], [200, 10]);
});
