import { assert, assertEquals, assertGreater, assertRejects } from "@std/assert";
import { commboxClient, metaClient, nxcloudClient, wolkvoxClient } from "@wamock/client";
import { type Exchange, listMagic, MAGIC_FAULT_ID } from "@wamock/engine";
import { createMock, type ListeningMock, startMock } from "wamock";

const HELLO = new Uint8Array([104, 101, 108, 108, 111]);

/** Uploads a file of that name, by each operation that sees the name. */
const UPLOADS: Readonly<Record<string, (server: ListeningMock, name: string) => Promise<unknown>>> = {
  "meta.media.upload": ({ url, mock }, name) =>
    metaClient({ baseUrl: url, ...mock.credentials.meta }).upload(new File([HELLO], name, { type: "text/plain" })),
  "meta.uploads.create": ({ url, mock }, name) =>
    metaClient({ baseUrl: url, ...mock.credentials.meta })
      .createUploadSession({ fileName: name, fileLength: HELLO.length, fileType: "image/png" }),
  "meta.uploads.upload": async ({ url, mock }, name) => {
    const client = metaClient({ baseUrl: url, ...mock.credentials.meta });
    const { id } = await client.createUploadSession({
      fileName: name,
      fileLength: HELLO.length,
      fileType: "image/png",
    });
    return await client.uploadBytes(id, HELLO);
  },
  "nxcloud.media.upload": ({ url, mock }, name) =>
    nxcloudClient({ baseUrl: url, ...mock.credentials.nxcloud })
      .uploadMedia(new File([HELLO], name, { type: "image/png" })),
  "nxcloud.template-files.upload": ({ url, mock }, name) =>
    nxcloudClient({ baseUrl: url, ...mock.credentials.nxcloud })
      .uploadTemplateFile(new File([HELLO], name, { type: "image/png" })),
  "commbox.media.upload": ({ url, mock }, name) =>
    commboxClient({ baseUrl: url, ...mock.credentials.commbox }).upload(new File([HELLO], name, { type: "image/png" })),
  "wolkvox.media.upload": ({ url, mock }, name) => {
    const { fileUrl, ...credentials } = mock.credentials.wolkvox;
    return wolkvoxClient({ ...credentials, baseUrl: url }).uploadMedia(new URL(name, fileUrl));
  },
};

/** The newest exchange of an operation. */
function newest({ mock }: ListeningMock, operation: string): Exchange {
  return mock.sandboxes.get("default")!.journal.find({ operation, limit: 1 })[0]!;
}

for (const provider of createMock().providers) {
  const { contract } = provider;
  const { operations } = provider.magic["file-name"];
  const listed = listMagic(provider);

  Deno.test(`${contract.name} magic: every error that an upload can answer has a file name and a credential`, () => {
    const possible = contract.errors.filter((entry) => entry.operations.some((id) => operations.includes(id)));
    assertGreater(possible.length, 3);
    for (const place of ["file-name", "token"] as const) {
      const errors = listed.filter((one) => one.place === place && one.fault === "error").map(({ error }) => error);
      assertEquals(possible.map(({ id }) => id).filter((id) => !errors.includes(id)), [], place);
    }
  });

  Deno.test(`${contract.name} magic: a file of that name is refused with that error, whoever uploads it`, async () => {
    await using server = await startMock();
    for (const { input, error, status, operations } of listed) {
      if (error === null || !input.endsWith(".jpg")) continue;
      for (const operation of operations) {
        // An upload that is refused when it is opened never comes to its bytes.
        if (operation === "meta.uploads.upload" && operations.includes("meta.uploads.create")) continue;
        await UPLOADS[operation]!(server, input).catch(() => {});
        const { fault, error: refused, answer } = newest(server, operation);
        assertEquals([fault?.id, refused?.entry.id, answer?.status], [MAGIC_FAULT_ID, error, status], input);
      }
    }
  });

  Deno.test(`${contract.name} magic: a call with that credential is refused with that error`, async () => {
    await using server = await startMock();
    for (const { place, input, error, status, operations, example } of listed) {
      if (place !== "token" || error === null) continue;
      const [name = "", value = ""] = example.split(/: (.*)/);
      assert(value.endsWith(input));
      for (const id of operations) {
        const { method, path } = contract.operations.find((operation) => operation.id === id)!;
        const target = `${server.url}${path.replace("{version}", "v24.0").replace(/\{[^}]+\}/g, "123")}`;
        const response = await fetch(target, { method, headers: { [name]: value } });
        await response.body?.cancel();
        assertEquals([response.status, newest(server, id).error?.entry.id], [status, error], `${id} ${input}`);
      }
    }
  });

  Deno.test(`${contract.name} magic: a file's name orders what a wire does`, async () => {
    await using server = await startMock();
    const [operation = ""] = operations;
    await assertRejects(() => UPLOADS[operation]!(server, "wamock-reset.jpg"));
    assertEquals(newest(server, operation).fault?.action, { type: "reset" });
    const begun = performance.now();
    await UPLOADS[operation]!(server, "wamock-delay.60.jpg").catch(() => {});
    assertGreater(performance.now() - begun, 59);
    assertEquals(newest(server, operation).fault?.action, { type: "delay", ms: 60 });
  });

  Deno.test(`${contract.name} magic: a name that begins as one and is none is told`, async () => {
    await using server = await startMock();
    const [operation = ""] = operations;
    await assertRejects(() => UPLOADS[operation]!(server, "wamock-eror.x.jpg"));
    const { answer, fault } = newest(server, operation);
    assertEquals([answer?.status, fault], [400, undefined]);
  });
}
