import { assert, assertEquals, assertMatch, assertNotEquals, assertStringIncludes } from "@std/assert";
import { askHttp1, askHttp2 } from "../../packages/engine/testdata/secure_client.ts";
import { Wire } from "../../packages/engine/testdata/wire.ts";
import { RunningCommand } from "./command.ts";

const CONNECT = "CONNECT graph.facebook.com:443 HTTP/1.1\r\nHost: graph.facebook.com:443\r\n\r\n";

const exists = (path: string) => Deno.stat(path).then(() => true, () => false);

Deno.test("mock: no CA is made, by nothing that is asked, until something speaks TLS through the proxy", async () => {
  await using command = new RunningCommand("mock", "--port", "0", "--quiet");
  const [, port] = await command.printed(/:(\d+)\n/);
  for (const name of ["ca.pem", "ca.p12"]) {
    const answer = await fetch(`http://127.0.0.1:${port}/__admin/${name}`);
    assertEquals(answer.status, 404);
    assertStringIncludes((await answer.json()).error, "--tls");
  }
  using plain = await Wire.to(Number(port));
  await plain.send("GET http://graph.facebook.com/v24.0/1 HTTP/1.1\r\nHost: graph.facebook.com\r\n\r\n");
  await plain.answer();
  assertEquals(await exists(command.dataFolder), false);
  using tunnel = await Wire.to(Number(port));
  await tunnel.send(CONNECT);
  assertEquals((await tunnel.answer("HEAD"))?.statusLine, "HTTP/1.1 200 Connection Established");
  assertEquals(await exists(`${command.dataFolder}/wamock/tls/ca-key.pem`), true);
  assertMatch(await (await fetch(`http://127.0.0.1:${port}/__admin/ca.pem`)).text(), /^-----BEGIN CERTIFICATE-----\n/);
});

Deno.test("mock: --tls takes HTTPS on the same port, under a CA that is made once and handed out", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const authorities: string[] = [];
    for (let start = 0; start < 2; start++) {
      await using command = new RunningCommand("mock", "--port", "0", "--tls", "--tls-dir", folder);
      const { input, 1: port } = await command.printed(/http:\/\/127\.0\.0\.1:(\d+)[\s\S]*\/__admin\/facts\n/);
      assertStringIncludes(input, `https://localhost:${port}`);
      assertStringIncludes(input, `http://127.0.0.1:${port}/__admin/ca.pem`);
      const ca = await (await fetch(`http://127.0.0.1:${port}/__admin/ca.pem`)).text();
      assertEquals(ca, await Deno.readTextFile(`${folder}/ca.pem`));
      authorities.push(ca);
      for (const ask of [askHttp1, askHttp2]) {
        const { status, body } = await ask({ port: Number(port), host: "localhost", ca }, { path: "/__admin/health" });
        assertEquals([status, JSON.parse(new TextDecoder().decode(body)).status], [200, "ok"]);
      }
      const truststore = await (await fetch(`http://127.0.0.1:${port}/__admin/ca.p12`)).bytes();
      assertEquals(truststore, await Deno.readFile(`${folder}/ca.p12`));
      assert(!await exists(command.dataFolder));
    }
    assertEquals(authorities[0], authorities[1]);
    assertNotEquals(authorities[0], "");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
