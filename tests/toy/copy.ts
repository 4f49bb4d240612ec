import { relative, resolve } from "node:path";

/** Folders that are no part of the repository, besides those whose names begin with a dot. */
const LEFT_OUT = new Set(["node_modules"]);

/** The files below a folder, by their paths from it. */
export function filesBelow(folder: string): string[] {
  const walk = (at: string): string[] =>
    [...Deno.readDirSync(at)].flatMap(({ name, isDirectory, isFile }) => {
      if (name.startsWith(".") || LEFT_OUT.has(name)) return [];
      const path = resolve(at, name);
      return isDirectory ? walk(path) : isFile ? [relative(folder, path)] : [];
    });
  return walk(folder).sort();
}

/** Copies every file below a folder to the same place below another. */
export async function copyInto(from: string, to: string): Promise<void> {
  for (const path of filesBelow(from)) {
    const target = resolve(to, path);
    await Deno.mkdir(resolve(target, ".."), { recursive: true });
    await Deno.copyFile(resolve(from, path), target);
  }
}
