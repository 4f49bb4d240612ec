import { assertEquals } from "@std/assert";

/** A machine without curl leaves these out, and says so in its report. */
export const without = !await new Deno.Command("curl", { args: ["--version"] }).output().then(() => true, () => false);

/** What curl writes out. */
export async function curl(...args: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const { success, stdout, stderr } = await new Deno.Command("curl", { args: ["-sS", ...args] }).output();
  assertEquals(success, true, new TextDecoder().decode(stderr));
  return stdout;
}

/** What curl writes out, as JSON. */
export async function curlJson<Answer>(...args: string[]): Promise<Answer> {
  return JSON.parse(new TextDecoder().decode(await curl(...args))) as Answer;
}
