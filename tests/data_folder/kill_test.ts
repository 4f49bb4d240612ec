/** `kill -9` in the middle of uploads, with a data folder. `deno task kill` does it fifty times. */
import { assert, assertEquals } from "@std/assert";
import { killRounds } from "./kill_rounds.ts";

const ROUNDS = Number(Deno.env.get("WAMOCK_KILLS") ?? 2);

Deno.test(`data folder: after each of ${ROUNDS} kills every upload that was answered is there, no other is half there, and nothing is left`, async () => {
  const folder = await Deno.makeTempDir();
  try {
    const { answered, cut, whole, halfWritten, ...wrong } = await killRounds(ROUNDS, folder);
    console.log(
      `${answered} uploads were answered, ${cut} were cut, ${whole} of these were there whole, ` +
        `${halfWritten} files were half-written`,
    );
    assertEquals(wrong, { rounds: ROUNDS, lost: [], half: [], left: [] });
    assert(answered > ROUNDS && cut > ROUNDS, "too little was uploaded to tell");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
