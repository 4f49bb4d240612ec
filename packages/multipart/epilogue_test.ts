import { assertEquals } from "@std/assert";
import { Epilogue } from "./epilogue.ts";

for (
  const [text, bytes] of [
    ["", 0],
    ["\r\n", 0],
    [" \t\r\n", 0],
    ["\n", 0],
    ["\r\nbye", 3],
    ["\r\n\r\n", 2],
    ["bye", 3],
    ["\rbye", 4],
    ["\r\r\n", 3],
  ] as const
) {
  Deno.test(`epilogue: ${JSON.stringify(text)} has ${bytes} bytes`, () => {
    const whole = new Epilogue();
    whole.take(new TextEncoder().encode(`--${text}`), 2);
    assertEquals(whole.bytes, bytes);
    const bytewise = new Epilogue();
    for (const char of text) {
      bytewise.take(new TextEncoder().encode(char), 0);
    }
    assertEquals(bytewise.bytes, bytes);
  });
}
