import { relative, resolve } from "node:path";

interface MemberConfig {
  readonly name: string;
  readonly exports: string | Readonly<Record<string, string>>;
}

/**
 * What each name of this workspace stands for: a path from the root.
 *
 * @param root the workspace's folder
 */
export function members(root: string): Map<string, string> {
  const folders = ["packages", "mocks"].flatMap((parent) =>
    [...Deno.readDirSync(`${root}/${parent}`)].map(({ name }) => `${parent}/${name}`)
  );
  const entries = [...folders, "conformance"].flatMap((folder) => {
    const { name, exports } = JSON.parse(Deno.readTextFileSync(`${root}/${folder}/deno.json`)) as MemberConfig;
    const paths = typeof exports === "string" ? { ".": exports } : exports;
    return Object.entries(paths).map(([entry, path]): [string, string] => [
      name + entry.slice(1),
      relative(root, resolve(root, folder, path)),
    ]);
  });
  return new Map(entries);
}
