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
    [["--profile", "all"], "resilience"],
    [["--feature", "meta.nothing"], "meta.media"],
    [["--report", "html=a.html"], "junit"],
    [["--report", "md=/nowhere/a.md"], "there is no folder /nowhere"],
    [["--baseline", "/nowhere/baseline.json"], "ENOENT"],
    [["--export", "/nowhere/cases.json"], "ENOENT"],
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

Deno.test("conform: --plan tells what a run would cost, and runs none", async () => {
  const { code, out } = await conform("--plan", "--only", "meta.media.chunked");
  assertEquals(code, 0);
  assertMatch(out, /^On a mock of this project: 1 cases, 1 calls, /m);
  assertStringIncludes(out, "WAMOCK_META_ACCESS_TOKEN");
});

Deno.test("conform: reports, a baseline and an export are read and written", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const only = ["--only", "meta.media.chunked"];
    const failures = [{ check: "meta.media.chunked", reason: "it is broken", expires: "2999-12-31" }];
    await Deno.writeTextFile(`${folder}/baseline.json`, JSON.stringify({ failures }));
    const reports = ["json", "junit", "md"].flatMap((format) => ["--report", `${format}=${folder}/report.${format}`]);
    const { code, out } = await conform(...only, ...reports, "--baseline", `${folder}/baseline.json`);
    assertEquals(code, 4);
    assertStringIncludes(out, "baseline: meta.media.chunked passes: take it out");
    assertEquals(JSON.parse(await Deno.readTextFile(`${folder}/report.json`)).exitCode, 4);
    assertStringIncludes(await Deno.readTextFile(`${folder}/report.junit`), '<testsuite name="baseline"');
    assertStringIncludes(await Deno.readTextFile(`${folder}/report.md`), "## Baseline");
    assertEquals((await conform(...only, "--export", `${folder}/cases.json`)).code, 0);
    assertEquals(JSON.parse(await Deno.readTextFile(`${folder}/cases.json`)).suites[0].cases.length, 1);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
