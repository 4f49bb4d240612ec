import { assertEquals, assertMatch, assertNotMatch, assertStringIncludes } from "@std/assert";
import { run, testdata, versionOf } from "./run.ts";

const ALLOW = "Allow it with --pass-through example.com";

Deno.test(
  "run: from Node no request goes to another host, by whatever way, and it is said how to allow it",
  { ignore: await versionOf("node") === undefined },
  async () => {
    const { code, stdout, stderr } = await run(["--strict", "--", "node", testdata("other_host.mjs"), "example.com"]);
    const { byFetch, byAgent } = JSON.parse(stdout);
    assertEquals(byFetch, "fetch failed");
    assertStringIncludes(byAgent, ALLOW);
    assertEquals(stderr.split(ALLOW).length - 1, 2, stderr);
    assertMatch(stderr, /wamock: requests: 2, refused: 2 \(served by no provider: 2\)\n$/);
    assertEquals(code, 1);
  },
);

Deno.test(
  "run: Node really asks a host that is passed through",
  { ignore: await versionOf("node") === undefined },
  async () => {
    // No name below "invalid" leads anywhere (RFC 6761).
    const host = "nowhere.invalid";
    const { stdout, stderr } = await run(["--pass-through", host, "--", "node", testdata("other_host.mjs"), host]);
    assertMatch(JSON.parse(stdout).byAgent, /getaddrinfo .* nowhere\.invalid/);
    assertEquals(stderr, "wamock: requests: 0, refused: 0\n");
  },
);

Deno.test(
  "run: a request to another host is in the report, and fails a strict command alone",
  { ignore: await versionOf("curl") === undefined },
  async () => {
    const ask = (code: number) => ["--", "sh", "-c", `curl -sS https://example.com/a?b=c || exit ${code}`];
    const ran = await Promise.all([run(["--strict", ...ask(0)]), run(ask(0)), run(["--strict", ...ask(3)])]);
    assertEquals(ran.map(({ code }) => code), [1, 0, 3]);
    for (const { stderr } of ran) {
      assertMatch(stderr, /CONNECT example\.com:443 403\n/);
      assertStringIncludes(stderr, ALLOW);
    }
  },
);

Deno.test(
  "run: a refused upload is explained, no secret with it, and fails a strict command alone",
  { ignore: await versionOf("curl") === undefined },
  async () => {
    const ask = [
      "sh",
      "-c",
      'curl -sS -o /dev/null -F file=@- "https://graph.facebook.com/v24.0/$WAMOCK_META_PHONE_NUMBER_ID/media?access_token=$WAMOCK_META_ACCESS_TOKEN" </dev/null; echo "$WAMOCK_META_ACCESS_TOKEN"',
    ];
    const [strict, lenient] = await Promise.all([run(["--strict", "--", ...ask]), run(["--", ...ask])]);
    assertEquals([strict.code, lenient.code], [1, 0]);
    for (const { stdout, stderr } of [strict, lenient]) {
      assertMatch(stderr, /POST .*\/media.* 400 meta\.messaging-product-required\n {2}messaging-product-present: /);
      assertMatch(stderr, /wamock: requests: 1, refused: 1 \(uploads: 1\)\n$/);
      assertMatch(stdout, /^EAA\w+\n$/);
      assertNotMatch(stderr, new RegExp(stdout.trim()));
    }
  },
);
