import { build, type Metafile, stop } from "esbuild";
import { fileURLToPath } from "node:url";

/** The client as one file, as an application's bundler makes it. */
export interface Bundle {
  readonly text: string;
  /** What is inside, and what is left to be imported at run time. */
  readonly metafile: Metafile;
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Bundles the client for browsers; workspace names are given by hand, as esbuild does not read the import map. */
export async function bundleClient(): Promise<Bundle> {
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: at("../../.."),
      entryPoints: [at("../mod.ts")],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      logLevel: "silent",
      alias: {
        "@wamock/contract/commbox": at("../../contract/commbox/mod.ts"),
        "@wamock/contract/nxcloud": at("../../contract/nxcloud/mod.ts"),
        "@wamock/contract/meta": at("../../contract/meta/mod.ts"),
        "@wamock/contract/wolkvox": at("../../contract/wolkvox/mod.ts"),
        "@wamock/contract": at("../../contract/mod.ts"),
      },
    });
    return { text: outputFiles[0]?.text ?? "", metafile };
  } finally {
    await stop();
  }
}
