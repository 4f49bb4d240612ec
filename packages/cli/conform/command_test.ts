import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

async function conform(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", main, "conform", ...args],
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

Deno.test("conform: by default it starts a mock of its own, and passes", async () => {
  const { code, out } = await conform("--only", "meta.media.upload-accepted", "meta.media.round-trip-");
  assertEquals(code, 0);
  assertMatch(out, /^pass +meta\.media\.upload-accepted$/m);
  assertMatch(out, /^mock: \d+ passed, 0 failed/m);
});

Deno.test("conform: a target that is down is 5", async () => {
  const { code, out } = await conform("--target", "http://127.0.0.1:9", "--only", "meta.media.chunked");
  assertEquals(code, 5);
  assertStringIncludes(out, "The target is down");
});

Deno.test("conform: a wrong use is 2, and says what would do", async () => {
  const wrong = [
    [["--target", "https://graph.facebook.com"], "--allow-live"],
    [["--target", "https://graph.facebook.com", "--allow-live"], "WAMOCK_META_ACCESS_TOKEN"],
    [["--only", "meta.media.nothing-like-it"], "--list"],
    [["--nonsense"], "--help"],
  ] as const;
  for (const [args, hint] of wrong) {
    const { code, err } = await conform(...args);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(err, hint);
  }
});

Deno.test("conform: --list prints the cases and runs none", async () => {
  const { code, out } = await conform("--list", "--only", "meta.media.chunked");
  assertEquals([code, out.split("  ")[0]], [0, "meta.media.chunked"]);
});
