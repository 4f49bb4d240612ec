/** `@whatsapp-cloudapi/client`, unmodified, with its base URL set. */
import { uploadMedia } from "@whatsapp-cloudapi/client";
import { assertMatch, assertRejects } from "@std/assert";
import { startMock } from "wamock";

const file = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "photo.jpg", { type: "image/jpeg" });

Deno.test("@whatsapp-cloudapi/client uploads an image", async () => {
  await using server = await startMock();
  const { accessToken = "", phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  const { id } = await uploadMedia({ accessToken, from: phoneNumberId, file, baseUrl: server.url });
  assertMatch(id, /^[1-9]\d{14,15}$/);
});

Deno.test("@whatsapp-cloudapi/client passes the provider's refusal on", async () => {
  await using server = await startMock();
  const { phoneNumberId = "" } = server.mock.credentials.meta ?? {};
  await assertRejects(
    () => uploadMedia({ accessToken: "EAAwrong", from: phoneNumberId, file, baseUrl: server.url }),
    Error,
    "Invalid OAuth access token - Cannot parse access token",
  );
});
