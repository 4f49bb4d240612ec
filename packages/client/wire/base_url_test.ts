import { assertEquals, assertThrows } from "@std/assert";
import { checkedBase, underBase } from "./base_url.ts";

Deno.test("base URL: what a path cannot be put behind is refused, with the client's name and without the address", () => {
  const wrong = ["", "localhost:4010", "ftp://a", "https://user:secret@a", "https://a?secret=1", "https://a#secret"];
  for (const text of wrong) {
    const { message } = assertThrows(() => checkedBase(text, "an X client", "https://x.example"), TypeError);
    assertEquals(
      message,
      "Failed to make an X client: baseUrl is not an http or https address without credentials and query. " +
        'Pass one such as "https://x.example".',
    );
  }
});

Deno.test("base URL: a path goes behind the base's own, percent-encoding and all", () => {
  for (const base of ["https://a/eu", "https://a/eu//"]) {
    assertEquals(underBase(new URL(base), "/whatsapp/x%3d%3d").href, "https://a/eu/whatsapp/x%3d%3d");
  }
  assertEquals(underBase(new URL("http://127.0.0.1:1"), "/a").href, "http://127.0.0.1:1/a");
});
