import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { X509Certificate } from "node:crypto";
import { CertificateFolder } from "./folder.ts";

const HOSTS = ["graph.example", "*.servers.example"];
const DAY_MS = 24 * 60 * 60 * 1000;

/** A path in which nothing is yet, until the test is over. */
async function withPath(test: (path: string) => Promise<void>): Promise<void> {
  const parent = await Deno.makeTempDir();
  try {
    await test(`${parent}/wamock/tls`);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
}

const modeOf = async (path: string) => (await Deno.stat(path)).mode! & 0o777;
const windows = Deno.build.os === "windows";

Deno.test(
  "folder: the private keys are their owner's alone, and so is the folder",
  { ignore: windows },
  () =>
    withPath(async (folder) => {
      await new CertificateFolder({ folder, hosts: HOSTS }).server();
      assertEquals(await modeOf(folder), 0o700);
      assertEquals(await modeOf(`${folder}/ca-key.pem`), 0o600);
      assertEquals(await modeOf(`${folder}/leaf.pem`), 0o600);
      const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
      assertEquals(names, ["ca-key.pem", "ca.p12", "ca.pem", "leaf.pem"]);
    }),
);

Deno.test("folder: the authority's key is in its one file alone", () =>
  withPath(async (folder) => {
    const certificates = new CertificateFolder({ folder, hosts: HOSTS });
    const leaf = await certificates.server();
    const [, key = ""] = /PRIVATE KEY-----\n([^-]+)/.exec(await Deno.readTextFile(`${folder}/ca-key.pem`)) ?? [];
    assert(key.length > 100);
    const trust = await certificates.trust();
    for (const given of [leaf.key, leaf.cert, trust!.pem]) assertEquals(given.includes(key), false);
    const secret = Uint8Array.from(atob(key.replaceAll("\n", "")), (letter) => letter.charCodeAt(0)).slice(36, 68);
    for (const { name } of Deno.readDirSync(folder)) {
      const bytes = Array.from(await Deno.readFile(`${folder}/${name}`)).join();
      assertEquals(bytes.includes(Array.from(secret).join()), false, name);
    }
  }));

Deno.test(
  "folder: a key that others can read is closed to them",
  { ignore: windows },
  () =>
    withPath(async (folder) => {
      await new CertificateFolder({ folder, hosts: HOSTS }).server();
      await Deno.chmod(`${folder}/ca-key.pem`, 0o644);
      await new CertificateFolder({ folder, hosts: HOSTS }).server();
      assertEquals(await modeOf(`${folder}/ca-key.pem`), 0o600);
    }),
);

Deno.test("folder: looking for what is to be trusted makes nothing", () =>
  withPath(async (folder) => {
    assertEquals(await new CertificateFolder({ folder, hosts: HOSTS }).trust(), undefined);
    await assertRejects(() => Deno.stat(folder), Deno.errors.NotFound);
  }));

Deno.test("folder: a second start finds authority and leaf, and makes neither", () =>
  withPath(async (folder) => {
    const first = await new CertificateFolder({ folder, hosts: HOSTS }).server();
    assertEquals(await new CertificateFolder({ folder, hosts: HOSTS }).server(), first);
    // Fewer hosts than it vouches for are served by it too.
    assertEquals(await new CertificateFolder({ folder, hosts: ["graph.example"] }).server(), first);
  }));

Deno.test("folder: many that start at once have one authority", () =>
  withPath(async (folder) => {
    const starts = Array.from({ length: 8 }, () => new CertificateFolder({ folder, hosts: HOSTS }));
    const leaves = await Promise.all(starts.map((start) => start.server()));
    const { pem } = (await starts[0]!.trust())!;
    for (const { cert } of leaves) assert(new X509Certificate(cert).verify(new X509Certificate(pem).publicKey));
    assertEquals([...Deno.readDirSync(folder)].length, 4);
  }));

Deno.test("folder: a leaf is renewed long before its end, by the same authority", () =>
  withPath(async (folder) => {
    const at = (days: number) =>
      new CertificateFolder({ folder, hosts: HOSTS, now: () => Date.parse("2026-01-01") + days * DAY_MS });
    const first = await at(0).server();
    const { pem } = (await at(0).trust())!;
    assertEquals(await at(200).server(), first);
    const second = await at(300).server();
    assertNotEquals(second.cert, first.cert);
    assertEquals((await at(300).trust())?.pem, pem);
    const end = Date.parse(new X509Certificate(second.cert).validTo);
    assertEquals(end, Date.parse("2026-01-01") + (300 + 397) * DAY_MS);
  }));

Deno.test("folder: an authority is replaced before a leaf could outlive it, and when a host is new", () =>
  withPath(async (folder) => {
    const start = Date.parse("2026-01-01");
    const pemAt = async (days: number, hosts = HOSTS) => {
      const certificates = new CertificateFolder({ folder, hosts, now: () => start + days * DAY_MS });
      const { cert } = await certificates.server();
      const { pem } = (await certificates.trust())!;
      assert(new X509Certificate(cert).verify(new X509Certificate(pem).publicKey));
      return pem;
    };
    const first = await pemAt(0);
    assertEquals(await pemAt(3240), first);
    const second = await pemAt(3260);
    assertNotEquals(second, first);
    assertNotEquals(await pemAt(3260, [...HOSTS, "new.example"]), second);
  }));

Deno.test("folder: one that cannot be written to, or holds something else, says which and what to do", () =>
  withPath(async (folder) => {
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(`${folder}/ca-key.pem`, "hello");
    const error = await assertRejects(() => new CertificateFolder({ folder, hosts: HOSTS }).server(), Error, folder);
    assertEquals((error as Error).message.includes("ca-key.pem cannot be read"), true);
    assertEquals(await Deno.readTextFile(`${folder}/ca-key.pem`), "hello");
    const inFile = new CertificateFolder({ folder: `${folder}/ca-key.pem`, hosts: HOSTS });
    await assertRejects(() => inFile.server(), Error, "Name another folder");
  }));

Deno.test("folder: one with other things in it keeps its mode", { ignore: windows }, () =>
  withPath(async (folder) => {
    await Deno.mkdir(folder, { recursive: true, mode: 0o755 });
    await Deno.chmod(folder, 0o755);
    await Deno.writeTextFile(`${folder}/notes.txt`, "");
    await new CertificateFolder({ folder, hosts: HOSTS }).server();
    assertEquals(await modeOf(folder), 0o755);
  }));
