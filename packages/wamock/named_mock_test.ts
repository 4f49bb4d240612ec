import { assertEquals, assertMatch } from "@std/assert";
import { createMock, startMock } from "./mod.ts";

Deno.test("mock: what a provider's credentials are called is known to the compiler", async () => {
  await using mock = createMock();
  const names: readonly string[] = [
    mock.credentials.meta.accessToken,
    mock.credentials.nxcloud.accessSecret,
    mock.credentials.commbox.streamId,
    mock.credentials.wolkvox.fileUrl,
  ];
  for (const value of names) assertMatch(value, /./);
  await using sandbox = await mock.sandbox();
  const token: string = sandbox.credentials.meta.accessToken;
  assertMatch(token, /^EAA/);
});

Deno.test("mock: a provider that is not served has no credentials, which the compiler knows too", async () => {
  await using server = await startMock({ providers: ["meta"] });
  const phone: string = server.mock.credentials.meta.phoneNumberId;
  const key: string | undefined = server.mock.credentials.nxcloud?.accessKey;
  // @ts-expect-error: nothing is known of it but that it may be absent.
  const unknown: { readonly accessKey: string } = server.mock.credentials.nxcloud;
  assertEquals([phone.length > 0, key, unknown], [true, undefined, undefined]);
});
