import { assert, assertEquals, assertMatch, assertNotMatch, assertStringIncludes } from "@std/assert";
import { runCommand, RunningCommand } from "./command.ts";

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;

Deno.test("mock: --port 0 takes a free port, and prints address, credentials and a request to paste", async () => {
  await using command = new RunningCommand("mock", "--port", "0");
  const { input } = await command.printed(/__admin\/requests[\s\S]*\n/);
  const [address = ""] = ADDRESS.exec(input) ?? [];
  const health = await fetch(`${address}/__admin/health`);
  assertEquals(await health.json(), { status: "ok", version: "0.1.0" });
  const sandbox = await (await fetch(`${address}/__admin/sandboxes/default`)).json();
  for (const value of Object.values<string>(sandbox.providers.meta)) assertStringIncludes(input, value);
  assertMatch(input, /printf '.*' \| curl .* -F 'file=@-;type=text\/plain;filename=hello\.txt'/);
});

Deno.test("mock: without --seed the credentials are the same at every start, and another seed gives others", async () => {
  const credentials = async (...args: string[]) => {
    await using command = new RunningCommand("mock", "--port", "0", "--log", "json", ...args);
    const [line] = await command.printed(/\{.*\}\n/);
    return JSON.parse(line).credentials.meta.accessToken;
  };
  const [first, again, other] = await Promise.all([credentials(), credentials(), credentials("--seed", "other")]);
  assertEquals(first, again);
  assert(other !== first);
});

Deno.test("mock: a refusal is explained in the log, and no secret is in it", async () => {
  await using command = new RunningCommand("mock", "--port", "0");
  const [, port] = await command.printed(ADDRESS);
  await command.printed(/facts/);
  const base = `http://127.0.0.1:${port}`;
  const { providers: { meta } } = await (await fetch(`${base}/__admin/sandboxes/default`)).json();
  const response = await fetch(`${base}/v24.0/${meta.phoneNumberId}/media?access_token=${meta.accessToken}`, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data" },
    body: '--xyz\r\nContent-Disposition: form-data; name="messaging_product"\r\n\r\nwhatsapp\r\n--xyz--\r\n',
  });
  assertEquals(response.status, 400);
  await response.body?.cancel();
  const { input, index } = await command.printed(/POST .*\n {2}messaging-product-present: .*\n {2}.*boundary.*\n/);
  const log = input.slice(index);
  assertStringIncludes(log, "400 meta.messaging-product-required");
  assertMatch(log, /xyz/);
  assertNotMatch(log, new RegExp(meta.accessToken));
});

Deno.test("mock: --log json prints one object a line", async () => {
  await using command = new RunningCommand("mock", "--port", "0", "--log", "json");
  const [line] = await command.printed(/\{"event":"listening".*\}\n/);
  const { url } = JSON.parse(line);
  await (await fetch(`${url}/v24.0/me`)).body?.cancel();
  const [logged] = await command.printed(/\{"event":"exchange".*\}\n/);
  const exchange = JSON.parse(logged);
  assertEquals(exchange.sandbox, "default");
  assertEquals(exchange.error, "meta.token-missing-for-me");
  assertEquals(exchange.status, 400);
  assertEquals(exchange.explanation.length, 1);
});

Deno.test("mock: --quiet prints the address alone", async () => {
  await using command = new RunningCommand("mock", "--port", "0", "--quiet");
  const { input } = await command.printed(/\n/);
  assertMatch(input, /^http:\/\/127\.0\.0\.1:\d+\n$/);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  Deno.test(`mock: ${signal} ends it cleanly, temporary files included`, async () => {
    await using command = new RunningCommand("mock", "--port", "0", "--log", "json");
    const [line] = await command.printed(/\{"event":"listening".*\}\n/);
    const { url, credentials: { meta } } = JSON.parse(line);
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("file", new File([new Uint8Array(9 * 1024 * 1024)], "large.pdf", { type: "application/pdf" }));
    const response = await fetch(`${url}/v24.0/${meta.phoneNumberId}/media`, {
      method: "POST",
      headers: { Authorization: `Bearer ${meta.accessToken}` },
      body: form,
    });
    assertEquals(response.status, 200);
    await response.body?.cancel();
    const spooled = () => [...Deno.readDirSync(command.temporaryFolder)].map(({ name }) => name);
    assertEquals(spooled().length, 1);
    assertEquals(await command.stop(signal), 0);
    assertEquals(spooled(), []);
  });
}

Deno.test("mock: a taken port is refused with exit code 2, and says what to do", async () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = listener.addr as Deno.NetAddr;
  const { code, stderr, stdout } = await runCommand("mock", "--port", String(port));
  listener.close();
  assertEquals(code, 2);
  assertEquals(stdout, "");
  assertStringIncludes(stderr, `port ${port} on 127.0.0.1 is taken`);
  assertStringIncludes(stderr, "--port 0");
});

const REFUSED: readonly { args: string[]; says: string }[] = [
  { args: ["--port", "x"], says: "whole number from 0 to 65535" },
  { args: ["--port", "65536"], says: "whole number from 0 to 65535" },
  { args: ["--provider", "twilio"], says: "Allowed choices are" },
  { args: ["--log", "xml"], says: "Allowed choices are text, json" },
  { args: ["--pass-through", "https://example.com"], says: "example.com alone" },
  { args: ["--port", "0", "--tls", "--tls-dir", "/dev/null/wamock"], says: "the local CA in /dev/null/wamock" },
  { args: ["--media-url-host", "remote"], says: "Allowed choices are real, local" },
  { args: ["--colour"], says: "unknown option '--colour'" },
  { args: ["left-over"], says: "too many arguments" },
  { args: ["--host", "203.0.113.7", "--port", "0"], says: 'no address "203.0.113.7"' },
];

for (const { args, says } of REFUSED) {
  Deno.test(`mock: ${args.join(" ")} is refused with exit code 2 before anything starts`, async () => {
    const { code, stderr, stdout } = await runCommand("mock", ...args);
    assertEquals(code, 2);
    assertEquals(stdout, "");
    assertStringIncludes(stderr, says);
  });
}

Deno.test("mock: --help names every flag, and --version the version; both end with 0", async () => {
  const help = await runCommand("mock", "--help");
  assertEquals(help.code, 0);
  for (
    const flag of [
      "--config",
      "--port",
      "--host",
      "--provider",
      "--seed",
      "--quiet",
      "--log",
      "--pass-through",
      "--help",
      "--version",
    ]
  ) {
    assertStringIncludes(help.stdout, flag);
  }
  const version = await runCommand("mock", "--version");
  assertEquals(version.code, 0);
  assertEquals(version.stdout.trim(), "0.1.0");
});

Deno.test("mock: --journal-entries and --journal-bytes bound the journal, and are checked", async () => {
  await using command = new RunningCommand("mock", "--port", "0", "--log", "json", "--journal-entries", "2");
  const [line] = await command.printed(/\{"event":"listening".*\}\n/);
  const { url } = JSON.parse(line);
  for (let n = 0; n < 3; n++) await (await fetch(`${url}/v24.0/me?n=${n}`)).body?.cancel();
  const { exchanges } = await (await fetch(`${url}/__admin/requests`)).json();
  assertEquals(exchanges.map(({ id }: { id: string }) => id), ["default-2", "default-3"]);
  const { code, stderr } = await runCommand("mock", "--journal-bytes", "many");
  assertEquals(code, 2);
  assertStringIncludes(stderr, "whole number");
});

/** A configuration file that is there for as long as a test runs. */
function configFile(text: string): Disposable & { readonly path: string } {
  const path = Deno.makeTempFileSync({ suffix: ".json" });
  Deno.writeTextFileSync(path, text);
  return { path, [Symbol.dispose]: () => Deno.removeSync(path) };
}

Deno.test("mock: --config says what the flags do not, and a flag goes before it", async () => {
  using file = configFile(JSON.stringify({
    $schema: "docs/config.schema.json",
    port: 1,
    seed: "mine",
    providers: ["meta"],
    now: 5_000,
    settings: { limits: { "meta.image-bytes": 10 } },
    sandboxes: [{ id: "team-a", credentials: { meta: { accessToken: "EAAmine" } } }],
  }));
  await using command = new RunningCommand("mock", "--config", file.path, "--port", "0", "--log", "json");
  const [line] = await command.printed(/\{"event":"listening".*\}\n/);
  const { url, credentials } = JSON.parse(line);
  assertEquals(Object.keys(credentials), ["meta"]);
  const ask = async (path: string) => await (await fetch(`${url}/__admin${path}`)).json();
  assertEquals((await ask("/sandboxes/team-a")).providers.meta.accessToken, "EAAmine");
  assertEquals(await ask("/clock?sandbox=team-a"), { now: 5_000, frozen: true });
  assertEquals((await ask("/settings?sandbox=team-a")).limits["meta.image-bytes"], 10);
});

Deno.test("mock: a configuration with problems is refused with exit code 2, each problem on a line of its own", async () => {
  using file = configFile(JSON.stringify({
    ports: 1,
    settings: { limits: { "meta.image-byte": 10 } },
    sandboxes: [{ id: "default" }],
  }));
  const { code, stdout, stderr } = await runCommand("mock", "--config", file.path, "--port", "0");
  assertEquals([code, stdout], [2, ""]);
  const lines = stderr.trim().split("\n");
  assertEquals(lines.map((line) => line.trim().split(": ")[0]), [
    "error",
    "settings.limits.meta.image-byte",
    "ports",
    "sandboxes.0.id",
  ]);
  assertStringIncludes(lines[0]!, file.path);
});

Deno.test("mock: a configuration that cannot be read, and flags that it does not go with, are refused with exit code 2", async () => {
  const missing = await runCommand("mock", "--config", "/nowhere/at/all.json");
  assertEquals([missing.code, missing.stdout], [2, ""]);
  assertStringIncludes(missing.stderr, "/nowhere/at/all.json cannot be read");
  using broken = configFile("{");
  assertStringIncludes((await runCommand("mock", "--config", broken.path)).stderr, "it is no JSON");
  using file = configFile(JSON.stringify({ settings: { limits: { "meta.image-bytes": 10 } } }));
  const { code, stderr } = await runCommand("mock", "--config", file.path, "--provider", "wolkvox", "--port", "0");
  assertEquals(code, 2);
  assertStringIncludes(stderr, "limits.meta.image-bytes: there is no such limit");
});

Deno.test("mock: sandboxes of the configuration are named at the start, and in the log of what they are asked", async () => {
  using file = configFile(JSON.stringify({
    sandboxes: [{ id: "team-a", credentials: { meta: { accessToken: "EAAmine" } } }],
  }));
  await using command = new RunningCommand("mock", "--config", file.path, "--port", "0");
  const [, address] = await command.printed(/(http:\/\/127\.0\.0\.1:\d+)\/__admin\/sandboxes\/team-a\n/);
  await command.printed(/facts/);
  await (await fetch(`${address}/v24.0/me`, { headers: { Authorization: "Bearer EAAmine" } })).body?.cancel();
  await command.printed(/\[team-a\] GET \/v24\.0\/me/);
});
