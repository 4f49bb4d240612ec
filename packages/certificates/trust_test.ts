/** What the authority vouches for, as TLS clients see it. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { makeAuthority, readAuthority } from "./authority.ts";
import { issueLeaf, type Leaf } from "./leaf.ts";
import { makeTruststore, TRUSTSTORE_PASSWORD } from "./truststore.ts";

const HOSTS = ["graph.example", "*.servers.example"];
const authority = await readAuthority(await makeAuthority(HOSTS, Date.now()));

/** Greets a server that has this leaf under a name, trusting the authority alone. */
async function greet(leaf: Leaf, hostname: string): Promise<void> {
  const listener = Deno.listenTls({ hostname: "127.0.0.1", port: 0, key: leaf.key, cert: leaf.cert });
  const answering = listener.accept().then((connection) => connection.handshake().finally(() => connection.close()))
    .catch(() => {});
  try {
    const tcp = await Deno.connect({ hostname: "127.0.0.1", port: (listener.addr as Deno.NetAddr).port });
    const tls = await Deno.startTls(tcp, { hostname, caCerts: [authority.pem] });
    try {
      await tls.handshake();
    } finally {
      tls.close();
    }
  } finally {
    await answering;
    listener.close();
  }
}

Deno.test("trust: a client that trusts the authority accepts its leaf for every host, and for this machine", async () => {
  const leaf = await issueLeaf(authority, HOSTS, Date.now());
  for (const name of ["graph.example", "wv0013.servers.example", "localhost", "127.0.0.1"]) await greet(leaf, name);
});

Deno.test("trust: a name that is no provider's is not vouched for, even by a leaf that the authority signed", async () => {
  const hosts = ["bank.example", "servers.example.evil.example"];
  const leaf = await issueLeaf(authority, [...HOSTS, ...hosts], Date.now());
  for (const name of [...hosts, "graph.example"]) await assertRejects(() => greet(leaf, name), Error, "certificate");
});

const keytool = await new Deno.Command("keytool", { args: ["-help"] }).output().then(() => true, () => false);
if (!keytool) console.log("Not run for want of Java's keytool: that Java takes the truststore.");

Deno.test("trust: Java finds a trusted certificate in the truststore", { ignore: !keytool }, async () => {
  const file = await Deno.makeTempFile({ suffix: ".p12" });
  try {
    await Deno.writeFile(file, await makeTruststore(authority.pem));
    const args = ["-list", "-keystore", file, "-storepass", TRUSTSTORE_PASSWORD, "-J-Duser.language=en"];
    const { stdout, code } = await new Deno.Command("keytool", { args }).output();
    const text = new TextDecoder().decode(stdout);
    assertStringIncludes(text, "wamock");
    assertStringIncludes(text, "trustedCertEntry");
    assertEquals(code, 0);
  } finally {
    await Deno.remove(file);
  }
});

Deno.test("trust: a truststore is made of a certificate alone", async () => {
  await assertRejects(() => makeTruststore("no certificate"), TypeError, "holds no certificate");
});
