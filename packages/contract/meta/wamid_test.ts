import { assertEquals, assertThrows } from "@std/assert";
import { makeWamid, readWamid, type Wamid } from "./wamid.ts";

/** Ids that were recorded or published, with what they say. */
const REAL: readonly (readonly [string, Wamid])[] = [
  [
    "wamid.HBgLMTM0Mzc3NzI5MTAVAgARGBJDOEE3RTMxOEIzMzhCQTU4OTYA",
    { direction: "outbound", waId: "13437772910", key: "C8A7E318B338BA5896" },
  ],
  [
    "wamid.HBgMNTkzOTg0Njc5NTI1FQIAERgSRjlBOUJEODNENTFGMEUwNEIyAA==",
    { direction: "outbound", waId: "593984679525", key: "F9A9BD83D51F0E04B2" },
  ],
  [
    "wamid.HBgMNTU0MTk2MTI3MzAwFQIAEhgWM0VCMEQ3OTQ5OTNBODkwMzg1QTZDRgA=",
    { direction: "inbound", waId: "554196127300", key: "3EB0D794993A890385A6CF" },
  ],
  [
    "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=",
    { direction: "inbound", waId: "16503879439", key: "3A4A6599AEE03810144F" },
  ],
];

Deno.test("wamid: real ids are read, and made again byte for byte", () => {
  for (const [id, said] of REAL) {
    assertEquals(readWamid(id), said);
    assertEquals(makeWamid(said), id);
  }
});

Deno.test("wamid: an id with anything changed is none", () => {
  const [[id]] = REAL as [typeof REAL[0]];
  const bytes = atob(id.slice("wamid.".length));
  const altered = (from: string, to: string) => `wamid.${btoa(bytes.replace(from, to))}`;
  const wrong = [
    "",
    "wamid.",
    "wamid.XYZ",
    "wamid.%%%",
    id.replace("wamid.", ""),
    id.replace("wamid.", "WAMID."),
    altered("13437772910", "1343777291"),
    altered("13437772910", "134377729x0"),
    altered("\x11", "\x13"),
    altered("C8A7", "c8a7"),
    altered("C8A7E3", "C8A7E"),
    `wamid.${btoa(bytes + "\x00")}`,
    `wamid.${btoa(bytes.slice(0, -1))}`,
  ];
  for (const text of wrong) assertEquals(readWamid(text), undefined, text);
});

Deno.test("wamid: what its length byte cannot say is refused", () => {
  assertThrows(() => makeWamid({ direction: "inbound", waId: "1".repeat(128), key: "A" }), RangeError);
});
