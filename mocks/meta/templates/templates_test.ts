import { assertEquals, assertMatch } from "@std/assert";
import { ResumableCalls } from "../testdata/resumable_calls.ts";

Deno.test("templates: of many templates of one name that are created at once there is one in the end", async () => {
  await using calls = await ResumableCalls.start();
  const { businessAccountId, accessToken } = calls.credentials;
  const body = JSON.stringify({
    name: "sample",
    language: "en_US",
    category: "UTILITY",
    components: [{ type: "BODY", text: "Hello" }],
  });
  // In process: over sockets one is through before the next has come.
  const create = () =>
    calls.mock.fetch(
      new Request(`http://localhost/v24.0/${businessAccountId}/message_templates`, {
        method: "POST",
        headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
        body,
      }),
    );
  const answers = await Promise.all(Array.from({ length: 20 }, create));
  assertEquals(answers.filter(({ status }) => status === 200).length, 1);
  assertEquals((await calls.world.templates.list("sample")).length, 1);
  await Promise.all(answers.map(({ body }) => body?.cancel()));
});

Deno.test("templates: a template's own id is known, and what is done to it is said to be not served", async () => {
  await using calls = await ResumableCalls.start();
  const session = await calls.open(3);
  const { h = "" } = (await calls.send(session, "abc", 0)).body;
  const { id } = (await calls.template(h, "sample")).body;
  const { status } = await calls.call("GET", `v24.0/${id}`);
  assertEquals(status, 501);
  assertMatch(calls.refusal, /^edge: Meta has this call, and this mock does not serve it yet/);
});
