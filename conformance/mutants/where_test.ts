import { assertEquals } from "@std/assert";
import { createMock, type Exchange } from "wamock";
import { matches, type Where } from "./where.ts";

async function exchangeOf(request: Request): Promise<Exchange> {
  await using mock = createMock();
  return await new Promise((resolve) => {
    mock.onExchange = resolve;
    void mock.fetch(request);
  });
}

const exchange = await exchangeOf(new Request("https://graph.facebook.com/v24.0/me?a=b", { headers: { "X-A": "c" } }));

Deno.test("where: everything that is given must apply", () => {
  const error = "meta.token-missing-for-me";
  const cases: readonly (readonly [Where, boolean])[] = [
    [{}, true],
    [{ error, head: /^GET \/v24\.0\/me\?a=b\n/ }, true],
    [{ head: /\nx-a: c/ }, true],
    [{ error: null }, false],
    [{ error: "meta.token-missing" }, false],
    [{ error, operation: "meta.media.upload" }, false],
    [{ error, rung: "token" }, true],
    [{ error, rung: "path" }, false],
    [{ body: /hello/ }, true],
    [{ error, body: /bye/ }, false],
    [{ settings: { "meta.url-lifetime": 300, "meta.version-upgrade": "observed" } }, true],
    [{ settings: { "meta.url-lifetime": 301 } }, false],
  ];
  for (const [where, expected] of cases) assertEquals(matches(where, exchange, "hello"), expected, Deno.inspect(where));
});
