import { assert, assertEquals, assertFalse, assertMatch, assertStringIncludes } from "@std/assert";
import { createMock, startMock } from "wamock";
import { incomingOf } from "@wamock/engine";
import { createNxcloud } from "./mod.ts";

const UUID = "a75c6d9b-a7c8-4f41-8f61-94548e92cbee";

Deno.test("nxcloud: it claims its hosts, its paths and objects named by a UUID, and nobody else's", () => {
  const { claims } = createNxcloud();
  const claimed = (url: string) => claims(incomingOf(new Request(url)));
  for (
    const url of [
      "https://api2.nxcloud.com/anything",
      "https://goss.oss-cn-hongkong.aliyuncs.com/x",
      "http://127.0.0.1/api/wa/uploadMedia",
      "http://127.0.0.1/api/wa/nothing",
      `http://127.0.0.1/${UUID}?Expires=1`,
    ]
  ) assert(claimed(url), url);
  for (
    const url of [
      "http://127.0.0.1/v24.0/1/media",
      "http://127.0.0.1/1/media",
      "http://127.0.0.1/whatsapp_business/attachments/?mid=1",
      `http://127.0.0.1/whatsapp/uploadmedia/${UUID}`,
      "http://127.0.0.1/api/v2/whatsapp.php?api=upload_media",
    ]
  ) assertFalse(claimed(url), url);
});

Deno.test("nxcloud: no other served provider claims its operations' paths", () => {
  const { providers } = createMock();
  for (const { path } of createNxcloud().contract.operations) {
    const incoming = incomingOf(new Request(`http://127.0.0.1${path.replace("{object-key}", UUID)}`));
    assertEquals(providers.filter(({ claims }) => claims(incoming)).map(({ contract }) => contract.name), ["nxcloud"]);
  }
});

Deno.test("nxcloud: the sandbox shows the credentials and fixtures under their names", async () => {
  await using mock = createMock();
  const { providers, fixtures } = await (await mock.fetch(new Request("http://127.0.0.1/__admin/sandboxes/default")))
    .json();
  assertEquals(Object.keys(providers.nxcloud), ["accessKey", "accessSecret", "businessPhone", "appKey"]);
  assertEquals(Object.keys(fixtures.nxcloud), ["unboundPhone", "unknownPhone", "wabaId"]);
});

Deno.test("nxcloud: a credential that does not exist is refused by name", () => {
  let message = "";
  try {
    createMock({ credentials: { nxcloud: { secret: "x" } } });
  } catch (cause) {
    message = String(cause);
  }
  assertStringIncludes(message, "nxcloud.secret: there is no such name");
});

const without = !await Promise.all(
  [["curl", "--version"], ["openssl", "version"]].map(([name = "", ...args]) =>
    new Deno.Command(name, { args }).output()
  ),
).then(() => true, () => false);

Deno.test("nxcloud: the line that the mock prints works when pasted into a shell", { ignore: without }, async () => {
  await using server = await startMock({ providers: ["nxcloud"] });
  const [provider] = server.mock.providers;
  const line = provider!.tryIt(server.url, server.mock.credentials.nxcloud ?? {});
  const { stdout } = await new Deno.Command("sh", { args: ["-c", line] }).output();
  assertMatch(new TextDecoder().decode(stdout), /^\{"code":0,"data":\{"id":"4:/);
});

Deno.test("nxcloud: every dialect's choice and limit is one that the settings take", async () => {
  await using mock = createMock();
  const { dialects, limits } = createNxcloud().contract;
  for (const { id, choices } of dialects) {
    for (const choice of Object.keys(choices)) {
      mock.sandboxes.get("default")!.settings.change({ dialects: { [id]: choice } });
    }
  }
  for (const { id } of limits) mock.sandboxes.get("default")!.settings.change({ limits: { [id]: 1 } });
});
