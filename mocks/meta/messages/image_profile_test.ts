import { assertEquals } from "@std/assert";
import { fixture } from "../../../conformance/fixtures.ts";
import { type ImageProfile, readImageProfile } from "./image_profile.ts";

const PNG_START = "89504e470d0a1a0a0000000d49484452" + "0000000200000002";
const FRAME = (marker: string, bits: string, components: string) => `ff${marker}0014${bits}00010001${components}`;

/** What is read of bytes, and how many times it took. */
async function profileOf(bytes: Uint8Array): Promise<{ readonly profile: ImageProfile | undefined; reads: number }> {
  let reads = 0;
  const profile = await readImageProfile((start, end) => {
    reads++;
    return Promise.resolve(bytes.subarray(start, end));
  });
  return { profile, reads };
}

const ofHex = async (hex: string) => (await profileOf(Uint8Array.fromHex(hex))).profile;

Deno.test("image profile: a PNG says how many bits its channels have", async () => {
  assertEquals((await profileOf(fixture("png"))).profile, { bits: 8, isCmyk: false });
  assertEquals(await ofHex(`${PNG_START}1002`), { bits: 16, isCmyk: false });
  assertEquals(await ofHex(PNG_START), undefined);
  assertEquals(await ofHex(`${PNG_START.replace("49484452", "49444154")}1002`), undefined);
});

Deno.test("image profile: a JPEG says it in its frame, whatever comes before", async () => {
  assertEquals((await profileOf(fixture("jpeg"))).profile, { bits: 8, isCmyk: false });
  assertEquals((await profileOf(fixture("cmyk-jpeg"))).profile, { bits: 8, isCmyk: true });
  for (const marker of ["c0", "c1", "c2", "c9", "cf"]) {
    assertEquals(await ofHex(`ffd8${FRAME(marker, "0c", "03")}`), { bits: 12, isCmyk: false }, marker);
  }
  for (const marker of ["c4", "c8", "cc"]) {
    const segment = `ff${marker}0005070707`;
    assertEquals(await ofHex(`ffd8${segment}${FRAME("c0", "08", "04")}`), { bits: 8, isCmyk: true }, marker);
  }
  assertEquals(await ofHex(`ffd8ffffff${FRAME("c0", "08", "01")}`), { bits: 8, isCmyk: false });
});

Deno.test("image profile: of a large segment nothing but its head is read", async () => {
  const segment = new Uint8Array(2 + 0xffff).fill(0xff);
  segment.set([0xff, 0xe2, 0xff, 0xff]);
  const start = Uint8Array.fromHex("ffd8");
  const frame = Uint8Array.fromHex(FRAME("c0", "08", "04"));
  const bytes = new Uint8Array(await new Blob([start, segment, segment, frame]).arrayBuffer());
  assertEquals(await profileOf(bytes), { profile: { bits: 8, isCmyk: true }, reads: 4 });
});

Deno.test("image profile: what is broken, endless or no image says nothing", async () => {
  for (
    const hex of [
      "",
      "ff",
      "ffd8",
      "ffd8ff",
      "ffd8ffc000140800010001",
      "ffd8ffe00004",
      "ffd800c00014080001000104",
      "00",
    ]
  ) {
    assertEquals(await ofHex(hex), undefined, hex);
  }
  const endless = await profileOf(Uint8Array.fromHex("ffd8" + "ff".repeat(5000)));
  assertEquals([endless.profile, endless.reads], [undefined, 1001]);
});
