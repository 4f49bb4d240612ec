/** What was sent and never read, of every provider. */
import { assertEquals } from "@std/assert";
import { createMock } from "wamock";
import type { OpenSandbox } from "wamock";
import { signRequest } from "@wamock/contract/nxcloud";

const HOST = "http://localhost:4010";

function form(fields: Readonly<Record<string, string>>, file: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set(file, new File(["%PDF-1.4 hello"], "a.pdf", { type: "application/pdf" }));
  return form;
}

async function signed({ credentials }: OpenSandbox, action: string, body?: string): Promise<Record<string, string>> {
  const { accessKey = "", accessSecret = "" } = credentials.nxcloud!;
  const sent = { accessKey, ts: String(Date.now()), bizType: "2", action };
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  return { ...sent, algorithm: "sha256", sign: await signRequest(sent, bytes, accessSecret, "sha256") };
}

/** A call that succeeds, with one header, one query parameter and one field too many where it can have them. */
const CALLS: Readonly<Record<string, (box: OpenSandbox) => Promise<Request>>> = {
  "meta.media.upload": ({ credentials: { meta } }) =>
    Promise.resolve(
      new Request(`${HOST}/v24.0/${meta?.phoneNumberId}/media?q=1`, {
        method: "POST",
        headers: { Authorization: `Bearer ${meta?.accessToken}`, "X-Extra": "1" },
        body: form({ messaging_product: "whatsapp", type: "application/pdf", f: "1" }, "file"),
      }),
    ),
  "nxcloud.media.upload": async (box) =>
    new Request(`${HOST}/api/wa/uploadMedia?q=1`, {
      method: "POST",
      headers: { ...await signed(box, "uploadMedia"), "X-Extra": "1" },
      body: form({
        business_phone: box.credentials.nxcloud!.businessPhone!,
        messaging_product: "whatsapp",
        type: "application/pdf",
        f: "1",
      }, "file"),
    }),
  "nxcloud.templates.create": async (box) => {
    const { appKey, businessPhone } = box.credentials.nxcloud!;
    const body = JSON.stringify({
      appkey: appKey,
      business_phone: businessPhone,
      messaging_product: "whatsapp",
      category: "MARKETING",
      name: "a",
      language: "en",
      components: [{ type: "BODY", text: "hi" }],
      f: "1",
    });
    const headers = {
      ...await signed(box, "createTemplate", body),
      "Content-Type": "application/json",
      "X-Extra": "1",
    };
    return new Request(`${HOST}/api/wa/createTemplate?q=1`, { method: "POST", headers, body });
  },
  "commbox.media.upload": ({ credentials: { commbox } }) =>
    Promise.resolve(
      new Request(`${HOST}/whatsapp/uploadmedia/${commbox?.streamId}?q=1`, {
        method: "POST",
        headers: { Authorization: `Bearer ${commbox?.apiKey}`, "X-Extra": "1" },
        body: form({ f: "1" }, "pic"),
      }),
    ),
  "wolkvox.media.upload": ({ credentials: { wolkvox } }) =>
    Promise.resolve(
      new Request(`${HOST}/api/v2/whatsapp.php?api=upload_media&q=1`, {
        method: "POST",
        headers: { "wolkvox-token": wolkvox?.token ?? "", "X-Extra": "1", "Content-Type": "application/json" },
        body: JSON.stringify({ connector_id: wolkvox?.connectorId, file_url: wolkvox?.fileUrl, f: "1" }),
      }),
    ),
};

for (const [operation, make] of Object.entries(CALLS)) {
  Deno.test(`unread: of ${operation} query, field and header that nobody looked at are told, and no other`, async () => {
    await using mock = createMock();
    await using box = await mock.sandbox();
    const response = await box.fetch(await make(box));
    assertEquals(response.status, 200, await response.text());
    const [exchange] = box.journal.find();
    assertEquals([exchange?.operation, exchange?.error, exchange?.unread], [operation, undefined, [
      "q",
      "f",
      "x-extra",
    ]]);
  });
}
