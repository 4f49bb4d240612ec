import { assertEquals, assertThrows } from "@std/assert";
import { destinationOf, readPassThrough } from "./reach.ts";

const reach = { served: ["api.toy.example", "*.toys.example"], passThrough: ["example.com", "127.0.0.2"] };
const own = { address: "::ffff:127.0.0.1", port: 4010 };

const DESTINATIONS = [
  ["https://api.toy.example/x", "mock"],
  ["http://api.toy.example:8080/", "mock"],
  ["https://one.toys.example/", "mock"],
  ["https://toys.example/", "refused"],
  ["https://example.com/", "outside"],
  ["https://www.example.com/", "refused"],
  ["http://127.0.0.1:4010/", "mock"],
  ["http://localhost:4010/", "mock"],
  ["http://[::1]:4010/", "mock"],
  ["http://127.0.0.1:4011/", "refused"],
  ["http://127.0.0.2:4011/", "outside"],
  ["http://192.0.2.1:4010/", "refused"],
] as const;

for (const [url, destination] of DESTINATIONS) {
  Deno.test(`reach: a request for ${url} goes to: ${destination}`, () => {
    assertEquals(destinationOf(new URL(url), reach, own), destination);
  });
}

Deno.test("reach: a front that is reached under an address of the network knows it for its own", () => {
  const url = new URL("http://192.0.2.1:4010/");
  assertEquals(destinationOf(url, reach, { address: "192.0.2.1", port: 4010 }), "mock");
});

Deno.test("reach: what is passed through goes before what is served", () => {
  const both = { served: ["store.example"], passThrough: ["store.example"] };
  assertEquals(destinationOf(new URL("https://store.example/"), both, own), "outside");
});

for (
  const host of [
    "",
    "*",
    "*.",
    "https://example.com",
    "example.com:443",
    "example.com/x",
    "user@example.com",
    "a b",
    "*.*.com",
  ]
) {
  Deno.test(`reach: "${host}" is no host to pass through`, () => {
    assertThrows(() => readPassThrough([host]), TypeError, `"${host}"`);
  });
}
