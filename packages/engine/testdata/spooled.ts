import { tmpdir } from "node:os";

/** The spooled files that begin with `marker`, on this machine: each test writes a marker of its own. */
export function spooled(marker: string): { readonly path: string; readonly folder: string; readonly mode: number }[] {
  return [...Deno.readDirSync(tmpdir())].filter(({ name }) => name.startsWith("wamock-")).flatMap(({ name }) => {
    const folder = `${tmpdir()}/${name}`;
    try {
      return [...Deno.readDirSync(folder)].filter(({ isFile }) => isFile).map((file) => `${folder}/${file.name}`)
        .filter((path) => startsWith(path, marker))
        .map((path) => ({ path, folder, mode: (Deno.statSync(path).mode ?? 0) & 0o777 }));
    } catch (cause) {
      // Another test's folder, gone meanwhile.
      if (cause instanceof Deno.errors.NotFound) return [];
      throw cause;
    }
  });
}

/** Bytes that begin with a marker which nothing else has. */
export function marked(length: number): { readonly marker: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const marker = crypto.randomUUID();
  const bytes = new Uint8Array(length).map((_, i) => i * 31 + (i >> 8));
  bytes.set(new TextEncoder().encode(marker));
  return { marker, bytes };
}

/** Waits until a condition holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 4_000; !holds();) {
    if (Date.now() > end) throw new Error(`it did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

function startsWith(path: string, marker: string): boolean {
  using file = Deno.openSync(path);
  const head = new Uint8Array(marker.length);
  file.readSync(head);
  return new TextDecoder().decode(head) === marker;
}
