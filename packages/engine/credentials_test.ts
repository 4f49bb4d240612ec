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
