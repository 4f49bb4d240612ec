import { createMockOf, CredentialsError } from "@wamock/engine";
import { NODE_ID } from "@wamock/contract/meta";
import { assertEquals, assertMatch, assertNotEquals, assertThrows } from "@std/assert";
import { createMeta } from "./provider.ts";

Deno.test("world: ids are shaped like Meta's, and differ", () => {
  const { phoneNumberId, businessAccountId, appId } = createMockOf([createMeta()], "1").credentials.meta ?? {};
  for (const id of [phoneNumberId, businessAccountId, appId]) assertMatch(id ?? "", NODE_ID);
  assertEquals(new Set([phoneNumberId, businessAccountId, appId]).size, 3);
});

Deno.test("world: given credentials take the place of generated ones, and work", async () => {
  const given = { accessToken: "EAAmine", phoneNumberId: "100200300400500" };
  const mock = createMockOf([createMeta()], "1", { credentials: { meta: given } });
  assertEquals({ ...mock.credentials.meta, ...given }, mock.credentials.meta);
  const request = new Request("http://localhost/v24.0/100200300400500/media", {
    method: "POST",
    headers: { Authorization: "Bearer EAAmine" },
  });
  const { error } = await (await mock.fetch(request)).json();
  assertEquals(error.message, "(#100) The parameter messaging_product is required.");
});

Deno.test("world: a credential of another name is refused, and the names are listed", () => {
  assertThrows(
    () => createMockOf([createMeta()], "1", { credentials: { meta: { token: "x" } } }),
    CredentialsError,
    "meta.token: there is no such name. There are: accessToken, phoneNumberId, businessAccountId, appId, appSecret.",
  );
});

Deno.test("world: a token or id that no request could carry is refused, while a secret may be any text", () => {
  const given = { accessToken: "has space", phoneNumberId: "1\n", businessAccountId: "\u00e9", appId: "\t1" };
  const { problems } = assertThrows(
    () => createMockOf([createMeta()], "1", { credentials: { meta: { ...given, appSecret: "a pass phrase" } } }),
    CredentialsError,
  );
  assertEquals(problems.map(({ field }) => field), Object.keys(given).map((name) => `meta.${name}`));
});

Deno.test("world: a credential in a state is a new one, and the good one stays", () => {
  const mock = createMockOf([createMeta()], "1");
  const world = mock.sandboxes.get("default")!.worlds.get("meta")!;
  for (const state of world.credentialStates) {
    const made = world.createCredential(state);
    const changed = state === "phone-deleted" ? "phoneNumberId" : "accessToken";
    assertNotEquals(made[changed], world.credentials[changed], state);
    assertEquals({ ...made, [changed]: "" }, { ...world.credentials, [changed]: "" }, state);
  }
});
