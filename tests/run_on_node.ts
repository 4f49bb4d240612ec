import { build, stop } from "esbuild";
import { assertEquals } from "@std/assert";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { members } from "./members.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Whether this machine lacks Node. */
export const withoutNode: boolean = !await new Deno.Command("node", { args: ["--version"] }).output().then(
  () => true,
  () => false,
);

/**
 * Bundles a program into one file, with everything that it imports of this workspace, and runs it on Node.
 *
 * @param program its source; paths in it are from the root
 * @returns what it printed, as JSON
 */
export async function runOnNode(program: string): Promise<unknown> {
  const folder = await Deno.makeTempDir();
  try {
    const outfile = `${folder}/program.mjs`;
    await build({
      stdin: { contents: program, resolveDir: root },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      // A dependency of openapi3-ts is CommonJS, and asks for Node's built-ins with require.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      alias: Object.fromEntries([...members(root)].map(([name, path]) => [name, resolve(root, path)])),
      logLevel: "silent",
    });
    const { stdout, stderr, success } = await new Deno.Command("node", { args: [outfile] }).output();
    assertEquals(success, true, new TextDecoder().decode(stderr));
    return JSON.parse(new TextDecoder().decode(stdout));
  } finally {
    await stop();
    await Deno.remove(folder, { recursive: true });
  }
}
