import { assertEquals, assertThrows } from "@std/assert";
import { CredentialsError } from "./credentials.ts";
import { createMockOf } from "./mock.ts";
import { createToy } from "./testdata/toy_provider.ts";

const TOKEN = "the-token-of-the-toy";

Deno.test("sandbox: it has a world for each served provider, with the credentials that were given", () => {
  const mock = createMockOf([createToy().provider], "0.1.0", { credentials: { toy: { token: TOKEN } } });
  const sandbox = mock.sandboxes.get("default")!;
  assertEquals([...sandbox.worlds.keys()], ["toy"]);
  assertEquals(mock.credentials, { toy: { token: TOKEN, fileUrl: "/toy/files/f-0" } });
});

Deno.test("sandbox: without given ones the credentials follow from the seed, the same at every start", () => {
  const token = (seed?: string) => createMockOf([createToy().provider], "0.1.0", { seed }).credentials.toy!.token;
  assertEquals(token(), token("wamock"));
  assertEquals(token("a"), token("a"));
  assertEquals(token("a") === token("b"), false);
});

Deno.test("sandbox: its mask knows the provider's names and the secrets made since", () => {
  const mock = createMockOf([createToy().provider], "0.1.0", { credentials: { toy: { token: TOKEN } } });
  const sandbox = mock.sandboxes.get("default")!;
  const { token = "" } = sandbox.worlds.get("toy")!.createCredential("expired");
  const mask = sandbox.mask();
  assertEquals(mask.text(`${TOKEN} ${token}`), `the-…(20 characters) ${token.slice(0, 4)}…(16 characters)`);
  assertEquals(mask.field("TOKEN", "x"), "…(1 characters)");
  assertEquals(mask.headers([["authorization", "Bearer x"]]), [["authorization", "Bearer …(1 characters)"]]);
});

Deno.test("sandbox: a provider that refuses its credentials keeps the mock from being made", () => {
  const { provider } = createToy();
  const strict = {
    ...provider,
    createWorld: () => {
      throw new TypeError("no such credential");
    },
  };
  assertThrows(() => createMockOf([strict], "0.1.0"), TypeError, "no such credential");
});

Deno.test("sandbox: credentials of a provider that is not served are refused, not overlooked", () => {
  assertThrows(
    () => createMockOf([createToy().provider], "0.1.0", { credentials: { tyo: { token: TOKEN } } }),
    CredentialsError,
    "tyo: it is not served. Served: toy.",
  );
});
