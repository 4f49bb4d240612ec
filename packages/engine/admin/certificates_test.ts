import { assertEquals, assertStringIncludes } from "@std/assert";
import { call, toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";

const server = () => Promise.reject(new Error("a certificate was made"));

Deno.test("admin certificates: as long as there is no CA, asking for it makes none and says what to do", async () => {
  for (const certificates of [undefined, { server, trust: () => Promise.resolve(undefined) }]) {
    for (const path of ["/ca.pem", "/ca.p12"]) {
      const { status, body } = await call(toyMock({ certificates }), "GET", path);
      assertEquals(status, 404);
      assertStringIncludes(String(body.error), "--tls");
    }
  }
});

Deno.test("admin certificates: the CA is handed out in both of its forms, as files", async () => {
  const pkcs12 = new Uint8Array([1, 2, 3]);
  const mock = toyMock({ certificates: { server, trust: () => Promise.resolve({ pem: "the pem", pkcs12 }) } });
  const ask = async (path: string) => (await mock.handle(incoming("GET", `/__admin${path}`)))!;
  assertEquals(await ask("/ca.pem"), {
    status: 200,
    headers: [["Content-Type", "application/x-pem-file"], ["Content-Disposition", 'attachment; filename="ca.pem"']],
    body: "the pem",
  });
  assertEquals(await ask("/ca.p12"), {
    status: 200,
    headers: [["Content-Type", "application/x-pkcs12"], ["Content-Disposition", 'attachment; filename="ca.p12"']],
    body: pkcs12,
  });
});
