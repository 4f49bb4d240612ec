import { assertEquals, assertThrows } from "@std/assert";
import { CredentialsError, withGiven } from "./credentials.ts";

const standard = { token: "generated", phone: "generated" };

Deno.test("credentials: what is given takes the place of what was generated", () => {
  assertEquals(withGiven("toy", standard, { token: "mine" }), { token: "mine", phone: "generated" });
  assertEquals(withGiven("toy", standard, {}), standard);
});

Deno.test("credentials: every name that there is not and every empty value is told, by field", () => {
  const { message, problems } = assertThrows(
    () => withGiven("toy", standard, { tokn: "x", phone: " ", __proto__x: "y" }),
    CredentialsError,
  );
  assertEquals(problems.map(({ field }) => field), ["toy.tokn", "toy.phone", "toy.__proto__x"]);
  assertEquals(
    message.startsWith(
      "Failed to set credentials: toy.tokn: there is no such name. There are: token, phone. toy.phone:",
    ),
    true,
    message,
  );
});

Deno.test("credentials: what goes into a request's head can stand there, and is not told when it cannot", () => {
  for (const token of ["has space", " front", "line\r\nfeed", "tab\t", "caf\u00e9", "\u{1f600}", "nul\0"]) {
    const { problems, message } = assertThrows(
      () => withGiven("toy", standard, { token }, ["token"]),
      CredentialsError,
    );
    assertEquals([problems.map(({ field }) => field), message.includes(token)], [["toy.token"], false], token);
    assertEquals(withGiven("toy", standard, { phone: token }, ["token"]).phone, token);
  }
  const visible = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join("");
  assertEquals(withGiven("toy", standard, { token: visible }, ["token"]).token, visible);
});
