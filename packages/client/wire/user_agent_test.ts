import { assertEquals } from "@std/assert";
import { userAgent } from "./user_agent.ts";

Deno.test("user agent: it names this client, and a browser keeps its own", () => {
  assertEquals(userAgent(), "wamock-client/0.1.0");
  const own = Object.getOwnPropertyDescriptor(globalThis, "navigator")!;
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { userAgent: "Mozilla/5.0 (X11)" } });
  try {
    assertEquals(userAgent(), undefined);
  } finally {
    Object.defineProperty(globalThis, "navigator", own);
  }
});
