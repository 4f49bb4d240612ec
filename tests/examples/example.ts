import { build, stop } from "esbuild";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { members } from "../members.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The examples in a folder of their own, where `wamock` is a package as it would be when installed. */
export interface Examples extends AsyncDisposable {
  /** Runs one on Node, and returns what was printed; its exit code is not 0 when a test of it fails. */
  run(...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }>;
}

/**
 * Installs examples: as they are, and as JavaScript beside it, since Node 20 takes no types.
 *
 * @param names without `.spec.ts`
 */
export async function installExamples(...names: readonly string[]): Promise<Examples> {
  const folder = await Deno.makeTempDir();
  const modules = `${folder}/node_modules`;
  await Deno.mkdir(`${modules}/wamock`, { recursive: true });
  for (const name of ["msw", "undici", "vitest"]) {
    await Deno.symlink(`${root}/node_modules/${name}`, `${modules}/${name}`);
  }
  await Deno.writeTextFile(`${modules}/wamock/package.json`, '{ "type": "module", "exports": "./mod.js" }');
  await Deno.writeTextFile(`${folder}/package.json`, '{ "type": "module" }');
  const common = { bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "silent" } as const;
  try {
    await build({
      ...common,
      entryPoints: [`${root}/packages/wamock/mod.ts`],
      outfile: `${modules}/wamock/mod.js`,
      // A dependency of openapi3-ts is CommonJS, and asks for Node's built-ins with require.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      alias: Object.fromEntries([...members(root)].map(([name, path]) => [name, resolve(root, path)])),
    });
    await build({
      ...common,
      entryPoints: names.map((name) => `${root}/examples/${name}.spec.ts`),
      outdir: folder,
      packages: "external",
    });
  } finally {
    await stop();
  }
  for (const name of [...names.map((name) => `${name}.spec`), "upload"]) {
    await Deno.copyFile(`${root}/examples/${name}.ts`, `${folder}/${name}.ts`);
  }
  return {
    async run(...args) {
      const env = { NO_COLOR: "1", CI: "1" };
      const { code, stdout, stderr } = await new Deno.Command("node", { args: [...args], cwd: folder, env }).output();
      return { code, printed: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}
