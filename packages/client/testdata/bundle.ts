import { build, type Metafile, stop } from "esbuild";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { members } from "../../../tests/members.ts";

/** The client as one file, as an application's bundler makes it. */
export interface Bundle {
  readonly text: string;
  /** What is inside, and what is left to be imported at run time. */
  readonly metafile: Metafile;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Bundles the client for browsers; workspace names are given by hand, as esbuild does not read the import map. */
export async function bundleClient(): Promise<Bundle> {
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      entryPoints: [resolve(root, "packages/client/mod.ts")],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      logLevel: "silent",
      alias: Object.fromEntries([...members(root)].map(([name, path]) => [name, resolve(root, path)])),
    });
    return { text: outputFiles[0]?.text ?? "", metafile };
  } finally {
    await stop();
  }
}
