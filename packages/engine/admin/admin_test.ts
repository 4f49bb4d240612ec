import { assertEquals, assertStringIncludes } from "@std/assert";
import { incoming, lostBody } from "../testdata/incoming.ts";
import { call, toyMock } from "../testdata/admin_call.ts";

const HEALTH = "/__admin/health";

async function statusFor(host: string, fromAnyHost = false): Promise<number> {
  const mock = toyMock({ adminFromAnyHost: fromAnyHost });
  const answer = await mock.handle(incoming("GET", HEALTH, { host }));
  return answer!.status;
}

Deno.test("admin: health says that the mock is up, and its version", async () => {
  assertEquals(await call(toyMock(), "GET", "/health"), { status: 200, body: { status: "ok", version: "1.2.3" } });
});

Deno.test("admin: HEAD is answered as GET without the body", async () => {
  const response = await toyMock().fetch(new Request(`http://localhost${HEALTH}`, { method: "HEAD" }));
  assertEquals([response.status, response.body], [200, null]);
  assertEquals(response.headers.get("content-type"), "application/json");
});

Deno.test("admin: a loopback Host is answered", async () => {
  for (
    const host of ["localhost", "LocalHost:4010", "a.localhost:1", "127.0.0.1:4010", "127.9.9.9", "[::1]:4010", "[::1]"]
  ) {
    assertEquals(await statusFor(host), 200, host);
  }
});

Deno.test("admin: a Host that only looks like loopback is refused", async () => {
  const hosts = [
    "localhost.evil.com",
    "localhost.evil.com:4010",
    "127.0.0.1.nip.io",
    "127.0.0.1.evil.com:80",
    "evil.com",
    "evillocalhost",
    "localhost@evil.com",
    "evil.com, localhost",
    "0.0.0.0",
    "192.168.1.5:4010",
    "[::2]:4010",
    "[::ffff:10.0.0.1]",
    "",
  ];
  for (const host of hosts) assertEquals(await statusFor(host), 403, host);
});

Deno.test("admin: a refused Host is named, with what would change that", async () => {
  const response = await toyMock().handle(incoming("GET", HEALTH, { host: "evil.com" }));
  const { error } = JSON.parse(String(response!.body));
  assertStringIncludes(error, '"evil.com"');
  assertStringIncludes(error, "--admin-from-any-host");
});

Deno.test("admin: any Host is answered when that is asked for", async () => {
  assertEquals(await statusFor("evil.com", true), 200);
});

Deno.test("admin: a request without a Host comes from no browser, and is answered", async () => {
  assertEquals((await call(toyMock(), "GET", "/health")).status, 200);
});

Deno.test("admin: no answer carries a CORS header, whatever is asked", async () => {
  const mock = toyMock();
  const headers = { Origin: "https://evil.com", "Access-Control-Request-Method": "PATCH" };
  for (
    const [method, target] of [["OPTIONS", "/__admin/settings"], ["GET", HEALTH], ["GET", "/__admin/nowhere"]] as const
  ) {
    const response = await mock.handle(incoming(method, target, { headers }));
    assertEquals(response!.headers.map(([name]) => name), ["Content-Type"], `${method} ${target}`);
  }
});

Deno.test("admin: a route that is not there gets a 404 that names those that are", async () => {
  const { status, body } = await call(toyMock(), "DELETE", "/health");
  assertEquals([status, body.error], [404, "There is no DELETE /__admin/health."]);
  const routes = body.routes as string[];
  for (
    const route of [
      "GET /__admin/health",
      "POST /__admin/clock",
      "PATCH /__admin/settings",
      "GET /__admin/sandboxes/{id}",
    ]
  ) {
    assertEquals(routes.filter((known) => known === route).length, 1, route);
  }
});

Deno.test("admin: a refusal has problems only where there are some", async () => {
  const keys = async (method: string, path: string, body = "") => {
    const answer = await toyMock().handle(incoming(method, `/__admin${path}`, { body }));
    return [answer!.status, ...Object.keys(JSON.parse(String(answer!.body)))];
  };
  assertEquals(await keys("GET", "/sandboxes/nobody"), [404, "error"]);
  assertEquals(await keys("POST", "/clock", "{"), [400, "error"]);
  assertEquals(await keys("DELETE", "/sandboxes/default"), [409, "error"]);
  assertEquals(await keys("GET", "/requests?provider=zz"), [400, "error", "problems"]);
  assertEquals(await keys("GET", "/requests?limit=0"), [400, "error", "problems"]);
});

Deno.test("admin: its address without the last slash is its own, and nothing beside it is", async () => {
  const statuses = await Promise.all(["", "/", "x/health"].map(async (path) => {
    const { status, body } = await call(toyMock(), "GET", path);
    return [status, Array.isArray(body.routes)];
  }));
  assertEquals(statuses, [[404, true], [404, true], [404, false]]);
});

Deno.test("admin: TRACE, which no Request can have, is a route that is not there", async () => {
  assertEquals((await call(toyMock(), "TRACE", "/health")).status, 404);
});

Deno.test("admin: when the body is lost there is no answer", async () => {
  const mock = toyMock();
  assertEquals(await mock.handle(incoming("POST", "/__admin/clock", { body: lostBody() })), undefined);
  assertEquals((await call(mock, "GET", "/clock")).status, 200);
});

Deno.test("admin: an error of wamock's own is a 500 that owns up", async () => {
  const mock = toyMock();
  mock.providers[0]!.openapi = () => {
    throw new Error("no document today");
  };
  const { status, body } = await call(mock, "GET", "/openapi/toy.json");
  assertEquals(status, 500);
  assertStringIncludes(String(body.error), "a bug of wamock: Error: no document today");
});

Deno.test("admin: what it is asked is no exchange", async () => {
  const mock = toyMock();
  await call(mock, "GET", "/health");
  assertEquals((await call(mock, "GET", "/requests")).body, { exchanges: [] });
});

Deno.test("admin: a page from elsewhere cannot drive it, though its request says loopback", async () => {
  const mock = toyMock();
  const ask = async (origin: string) => {
    const headers = { Origin: origin };
    const options = { host: "localhost:4010", headers, body: '{"advanceMs":1000}' };
    return (await mock.handle(incoming("POST", "/__admin/clock", options)))!.status;
  };
  for (const origin of ["https://evil.com", "null", "http://localhost.evil.com"]) {
    assertEquals(await ask(origin), 403, origin);
  }
  assertEquals(await ask("http://127.0.0.1:4010"), 200);
});
