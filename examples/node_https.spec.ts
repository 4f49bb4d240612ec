/** node:https, and what is built on it, such as axios: the global agent leads to a mock on a port. */
import assert from "node:assert/strict";
import { once } from "node:events";
import https from "node:https";
import { json } from "node:stream/consumers";
import { after, test } from "node:test";
import { httpsAgent, startMock } from "wamock";

const server = await startMock({ providers: ["meta"] });
https.globalAgent = httpsAgent(server);
after(() => server.close());

test("https.request uploads to the mock", async () => {
  const { phoneNumberId, accessToken } = server.mock.credentials.meta;
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File(["hello"], "a.txt", { type: "text/plain" }));
  const body = new Response(form);
  const request = https.request(`https://graph.facebook.com/v24.0/${phoneNumberId}/media`, {
    method: "POST",
    headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": body.headers.get("Content-Type") ?? "" },
  });
  request.end(new Uint8Array(await body.arrayBuffer()));
  const [response] = await once(request, "response");
  assert.match((await json(response) as { id: string }).id, /^\d+$/);
});
