import { assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const SECRET = "abciiiko2k3";
const V4 = ["--access-key", "fme2na3kdi3ki", "--ts", "1655710885431", "--action", "uploadTemplateFile", "--sign"];

async function explainSign(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", main, "explain-sign", ...args],
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", WAMOCK_NXCLOUD_ACCESS_SECRET: SECRET },
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
}

Deno.test("explain-sign: a wrong signature is 1, with its mistake and the string to sign, never the secret", async () => {
  const { code, out } = await explainSign(...V4, "406560b8300534444c7c025004c2eda9");
  assertEquals(code, 1);
  assertStringIncludes(out, "sign-body-empty: ");
  assertStringIncludes(out, "&ts=1655710885431&accessSecret=***");
  assertStringIncludes(out, "b5fbec7995a4c611a72cddbd0667a9fe");
  assertFalse(out.includes(SECRET));
});

Deno.test("explain-sign: a right signature is 0, unless its ts is off", async () => {
  const right = [...V4, "b5fbec7995a4c611a72cddbd0667a9fe"];
  assertEquals((await explainSign(...right)).code, 0);
  const late = await explainSign(...right, "--now", "1655710946432");
  assertEquals(late.code, 1);
  assertStringIncludes(late.out, "ts-clock-behind: ");
});

Deno.test("explain-sign: a body is read from a file, byte for byte", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/body`, '{"name":"牛小信","id":10001}');
    const { code, out } = await explainSign(
      ...["--access-key", "fme2na3kdi3ki", "--ts", "1655710885431", "--action", "send", "--biz-type", "1"],
      ...["--sign", "f4ea194e8acd5b36548d4c23a201f27c", "--body", `${folder}/body`],
    );
    assertEquals(code, 1);
    assertStringIncludes(out, "sign-body-gbk: ");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("explain-sign: a wrong use is 2", async () => {
  assertEquals((await explainSign("--sign", "x")).code, 2);
  const { code, err } = await explainSign(...V4, "x", "--body", "/nowhere/at/all");
  assertEquals(code, 2);
  assertStringIncludes(err, "cannot be read");
});
