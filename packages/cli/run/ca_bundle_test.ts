import { assert, assertEquals } from "@std/assert";
import { rootCertificates } from "node:tls";
import { caBundle } from "./ca_bundle.ts";

Deno.test("CA bundle: the local CA, the public roots, and what the environment trusted already, each file once", async () => {
  const file = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(file, "trusted before\n");
    const environment = { SSL_CERT_FILE: file, NODE_EXTRA_CA_CERTS: file, DENO_CERT: "/nowhere/at/all.pem" };
    const lines = await caBundle("the local CA\n", environment);
    assert(lines.startsWith("the local CA\n-----BEGIN CERTIFICATE-----\n"));
    assert(lines.endsWith("-----END CERTIFICATE-----\ntrusted before\n"));
    assertEquals(lines.split("-----BEGIN").length - 1, rootCertificates.length);
  } finally {
    await Deno.remove(file);
  }
});
