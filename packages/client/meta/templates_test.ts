import { assertEquals, assertRejects } from "@std/assert";
import { MetaApiError, metaClient, type TemplateInput } from "../mod.ts";
import { mocked } from "../testdata/mocked.ts";
import { answerText, rawServer } from "../testdata/raw_server.ts";

function template(name: string, language = "en_US"): TemplateInput {
  return { name, language, category: "UTILITY", components: [{ type: "BODY", text: "Hello {{1}} there" }] };
}

Deno.test("templates: one is created, listed, sent once it is approved, and deleted", async () => {
  await using mock = await mocked();
  const { client } = mock;
  const { id } = await client.createTemplate(template("greeting"));
  const [listed] = (await client.listTemplates({ name: "greeting" })).templates;
  assertEquals(listed, {
    id,
    name: "greeting",
    language: "en_US",
    category: "UTILITY",
    status: "PENDING",
    components: [{ type: "BODY", text: "Hello {{1}} there" }],
  });
  const message = {
    name: "greeting",
    language: "en_US",
    components: [{ type: "body", parameters: [{ type: "text", text: "you" }] }],
  };
  const early = await assertRejects(() => client.sendTemplate("15551234567", message), MetaApiError);
  assertEquals(early.error, "meta.template-missing");
  mock.advance(60_000);
  assertEquals((await client.listTemplates({ name: "greeting" })).templates[0]?.status, "APPROVED");
  await client.sendTemplate("15551234567", message);
  assertEquals(await client.deleteTemplate("greeting"), { success: true });
  const gone = await assertRejects(() => client.deleteTemplate("greeting"), MetaApiError);
  assertEquals([gone.error, gone.subcode], ["meta.template-not-found", 2593002]);
});

Deno.test("templates: all pages together have every template once", async () => {
  await using mock = await mocked();
  const { client } = mock;
  for (let n = 0; n < 7; n++) await client.createTemplate(template(`page_${n}`));
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.listTemplates({ limit: 3, after });
    names.push(...page.templates.map(({ name }) => name));
    after = page.after;
  } while (after !== undefined);
  assertEquals(names.slice(0, 7), [6, 5, 4, 3, 2, 1, 0].map((n) => `page_${n}`));
  assertEquals(new Set(names).size, names.length);
});

Deno.test("templates: with an id only the template of that language is deleted", async () => {
  await using mock = await mocked();
  const { client } = mock;
  await client.createTemplate(template("two"));
  const { id } = await client.createTemplate(template("two", "pt_BR"));
  await client.deleteTemplate("two", { id });
  assertEquals((await client.listTemplates({ name: "two" })).templates.map(({ language }) => language), ["en_US"]);
});

Deno.test("templates: refusals name the catalogue's entry, and say what to do", async () => {
  await using mock = await mocked();
  const header = (handle: string) => ({ type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } });
  const create = (handle: string) =>
    mock.client.createTemplate({
      ...template("sample"),
      components: [header(handle), { type: "BODY", text: "Hello" }],
    });
  const bad = await assertRejects(() => create("1761991787669262"), MetaApiError, "Pass the handle as uploadBytes()");
  assertEquals([bad.error, bad.subcode, bad.retryable], ["meta.media-handle-invalid", 2494102, false]);
  const url = await assertRejects(() => create("https://example.com/a.png"), MetaApiError, "in example.header_handle");
  assertEquals([url.error, url.subcode], ["meta.template-sample-missing", 2388273]);
  await mock.client.createTemplate(template("taken"));
  const taken = await assertRejects(() => mock.client.createTemplate(template("taken")), MetaApiError);
  assertEquals([taken.error, taken.subcode], ["meta.template-duplicate", 2388024]);
});

Deno.test("templates: a 200 that lacks what it must have is an error", async () => {
  for (const body of ["{}", "[]", "null", "", '{"data":[{}],"id":"1"}', '{"data":{}}', "<html>"]) {
    await using server = await rawServer({ answer: () => answerText(200, body) });
    const options = { baseUrl: server.url, accessToken: "EAAraw", phoneNumberId: "1", businessAccountId: "2" };
    const client = metaClient(options);
    await assertRejects(() => client.createTemplate(template("a")), MetaApiError, "the answer 200 has no ");
    await assertRejects(() => client.listTemplates(), MetaApiError, "the answer 200 has ");
    await assertRejects(() => client.deleteTemplate("a"), MetaApiError, "the answer 200 has no success in it");
  }
});
