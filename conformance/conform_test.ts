import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { conform, type ConformOptions } from "./conform.ts";
import { httpAnswer, rawServer } from "./testdata/raw_server.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";
import { SuiteUsageError } from "./usage_error.ts";

const suites = [toySuite([toyCase(), toyCase({ id: "toy.later", steps: [{ advanceMs: 1 }] })])];

async function printed(options: Partial<ConformOptions> & { readonly url: string }): Promise<[number, string]> {
  const lines: string[] = [];
  const environment = { WAMOCK_TOY_TOKEN: "t" };
  const { exitCode } = await conform(suites, { environment, print: (line) => lines.push(line), ...options });
  return [exitCode, lines.join("\n")];
}

Deno.test("conform: a good target is 0, and every verdict is counted", async () => {
  await using server = await rawServer(() => httpAnswer(200, '{"thing":true}'));
  const [code, text] = await printed({ url: server.url, targetName: "mine" });
  assertEquals(code, 0);
  assertStringIncludes(text, "mine: 1 passed, 0 failed, 1 not applicable");
});

Deno.test("conform: a target of garbage is 1, with the bytes and the way to repeat it", async () => {
  await using server = await rawServer(() => "garbage");
  const [code, text] = await printed({ url: server.url });
  assertEquals(code, 1);
  assertStringIncludes(text, "Actual:   it does not begin with HTTP/1.: garbage");
  assertStringIncludes(text, `Again: deno task conform --target ${server.url} --only toy.thing.get`);
});

Deno.test("conform: a target that is down is 5, and says so", async () => {
  const server = await rawServer(() => undefined);
  await server[Symbol.asyncDispose]();
  const [code, text] = await printed({ url: server.url });
  assertEquals(code, 5);
  const [first = "", ...rest] = text.split("\n");
  assertStringIncludes(first, "The target is down: no answer from http://127.0.0.1");
  assertEquals(rest.map((line) => line.replace(/.* could not be checked .*/, "counted")), ["", "counted"]);
  assertStringIncludes(text, "0 passed, 0 failed, 2 could not be checked");
});

Deno.test("conform: cases that are no longer tried say why once", async () => {
  await using server = await rawServer((head) => /__admin/.test(head) ? httpAnswer(404, "{}") : undefined);
  const many = [toySuite(["a", "b", "c", "d", "e", "f"].map((id) => toyCase({ id })))];
  const lines: string[] = [];
  const environment = { WAMOCK_TOY_TOKEN: "t" };
  const { exitCode } = await conform(many, { environment, url: server.url, print: (line) => lines.push(line) });
  assertEquals(exitCode, 5);
  const told = lines.flatMap((line) => /^could-not-check (\S+): (not tried)?/.exec(line)?.slice(1) ?? []);
  assertEquals(told, ["a", undefined, "b", undefined, "c", undefined, "d", "not tried"]);
  assertStringIncludes(lines.at(-1) ?? "", "6 could not be checked");
});

Deno.test("conform: a wrong use is told before any request", async () => {
  await using server = await rawServer(() => httpAnswer(200, "{}"));
  await assertRejects(() => printed({ url: server.url, only: ["toy.x"] }), SuiteUsageError);
  await assertRejects(() => printed({ url: "https://toy.example" }), SuiteUsageError);
  assertEquals(server.received, []);
});

Deno.test("conform: garbage is told as such where no credentials are given either", async () => {
  for (const reply of ["garbage", httpAnswer(200, "<html>hello</html>"), httpAnswer(404, "not found")]) {
    await using server = await rawServer(() => reply);
    const [code, text] = await printed({ url: server.url, environment: {} });
    assertEquals(code, 1);
    assertStringIncludes(text, `Actual:   ${reply === "garbage" ? "it does not begin with HTTP/1.: garbage" : ""}`);
    assertStringIncludes(text, reply.slice(-9));
    assertStringIncludes(text, "WAMOCK_TOY_TOKEN");
  }
});

Deno.test("conform: another API without credentials is a wrong use", async () => {
  await using server = await rawServer(() => httpAnswer(404, '{"error":1}'));
  await assertRejects(() => printed({ url: server.url, environment: {} }), SuiteUsageError, "WAMOCK_TOY_TOKEN");
});

Deno.test("conform: a baseline and reports are checked before any request", async () => {
  await using server = await rawServer(() => httpAnswer(200, "{}"));
  const wrong: Partial<ConformOptions>[] = [
    { baselineFile: "/nowhere/baseline.json" },
    { reports: [{ format: "json", file: "/nowhere/report.json" }] },
    { features: ["toy.nothing"] },
  ];
  for (const options of wrong) {
    await assertRejects(() => printed({ url: server.url, ...options }), SuiteUsageError);
  }
  assertEquals(server.received, []);
});

Deno.test("conform: a listed failure passes, one that passes now or has expired is 4, an unlisted one is 1", async () => {
  const file = await Deno.makeTempFile();
  try {
    const codeWith = async (body: string, expires: string, check = "toy.thing.get") => {
      const failures = [{ check, reason: "it is broken", expires }];
      await Deno.writeTextFile(file, JSON.stringify({ failures }));
      await using server = await rawServer(() => httpAnswer(200, body));
      return await printed({ url: server.url, baselineFile: file });
    };
    const [code, text] = await codeWith('{"thing":false}', "2999-12-31");
    assertEquals(code, 0);
    assertStringIncludes(text, "0 passed, 1 failed (1 of them known)");
    assertEquals((await codeWith('{"thing":true}', "2999-12-31"))[0], 4);
    assertEquals((await codeWith('{"thing":false}', "2020-01-31"))[0], 4);
    assertEquals((await codeWith('{"thing":false}', "2999-12-31", "toy.later"))[0], 1);
  } finally {
    await Deno.remove(file);
  }
});

Deno.test("conform: what a target claims and cannot be tested for is red, and what it does not claim is not its affair", async () => {
  await using server = await rawServer(() => httpAnswer(200, '{"thing":true}'));
  const claimed = await printed({ url: server.url, features: ["toy.thing", "toy.later", "clock"] });
  assertEquals(claimed[0], 1);
  assertStringIncludes(claimed[1], "the target lets nobody set its clock, and claims toy.later, clock");
  assertStringIncludes(claimed[1], "--feature toy.thing toy.later clock --only toy.later");
  const [code, text] = await printed({ url: server.url, features: ["toy.thing"] });
  assertEquals(code, 0);
  assertStringIncludes(text, "1 not applicable");
});

Deno.test("conform: the progress names each case before it runs", async () => {
  await using server = await rawServer(() => httpAnswer(200, '{"thing":true}'));
  const shown: string[] = [];
  await printed({ url: server.url, showProgress: (line) => shown.push(line) });
  assertEquals(shown, ["[1/2] toy.thing.get", "[2/2] toy.later"]);
});
