import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { run } from "../run/run.ts";
import { RunningCommand } from "./command.ts";

Deno.test("run: the command's exit code is passed on; 128 and the signal's number when a signal ended it", async () => {
  const ended = await Promise.all([
    run(["--", "sh", "-c", "exit 7"]),
    run(["--", "sh", "-c", "kill -9 $$"]),
    run(["--strict", "--", "sh", "-c", "echo 'as it is'; exit 3"]),
  ]);
  assertEquals(ended.map(({ code }) => code), [7, 137, 3]);
  assertEquals(ended.map(({ stdout }) => stdout), ["", "", "as it is\n"]);
  for (const { stderr } of ended) assertEquals(stderr, "wamock: requests: 0, refused: 0\n");
});

Deno.test("run: two leading dashes of a task runner are dropped, and the command keeps its own options", async () => {
  const { code, stdout } = await run(["--", "--seed", "mine", "--", "echo", "--strict", "--", "-x"]);
  assertEquals([code, stdout], [0, "--strict -- -x\n"]);
  assertEquals((await run(["echo", "--version"])).stdout.includes("0.1.0"), false);
});

Deno.test("run: a command that is not there ends with 127, one that cannot be run with 126, none at all with 2", async () => {
  const [missing, folder, none, option] = await Promise.all([
    run(["--", "no-such-command"]),
    run(["--", "/dev/null"]),
    run([]),
    run(["--port", "1", "--", "true"]),
  ]);
  assertEquals([missing, folder, none, option].map(({ code }) => code), [127, 126, 2, 2]);
  assertStringIncludes(missing.stderr, 'there is no command "no-such-command"');
  assertStringIncludes(folder.stderr, '"/dev/null" cannot be run');
  assertStringIncludes(none.stderr, "missing required argument 'command'");
  assertStringIncludes(option.stderr, "unknown option '--port'");
});

Deno.test("run: the command finds the mock, its credentials and a bundle that is gone afterwards", async () => {
  const print =
    'echo "$WAMOCK_URL $WAMOCK_META_ACCESS_TOKEN $WAMOCK_NXCLOUD_ACCESS_KEY $SSL_CERT_FILE"; cat "$SSL_CERT_FILE"';
  const printed = await run(["--seed", "mine", "--provider", "meta", "--", "sh", "-c", print]);
  const [first = "", ...pem] = printed.stdout.split("\n");
  const [, bundle = ""] = /^http:\/\/127\.0\.0\.1:\d+ EAA\w+ {2}(\/.*ca-bundle\.pem)$/.exec(first) ?? [];
  assertMatch(bundle, /./, first);
  assertEquals(pem.filter((line) => line === "-----BEGIN CERTIFICATE-----").length > 100, true);
  assertEquals(await Deno.stat(bundle).then(() => true, () => false), false);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`run: ${signal} is passed on, and the command decides what to make of it`, async () => {
    const name = signal.slice(3);
    const wait = `trap 'exit 5' ${name}; echo ready; while :; do sleep 0.05; done`;
    await using command = new RunningCommand("run", "--", "sh", "-c", wait);
    await command.printed(/ready\n/);
    assertEquals(await command.stop(signal), 5);
  });
}
