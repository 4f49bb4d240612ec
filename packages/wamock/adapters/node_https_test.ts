import { assertEquals, assertRejects } from "@std/assert";
import { once } from "node:events";
import https from "node:https";
import { startMock } from "../start_mock.ts";
import { httpsAgent } from "./node_https.ts";

Deno.test("node:https: a provider's host is the mock, with its query, and any other host itself", async () => {
  await using server = await startMock();
  const asked: string[] = [];
  server.mock.onExchange = ({ incoming }) => asked.push(incoming.url.href);
  const agent = httpsAgent(server);
  const get = async (url: string) => {
    const [response] = await once(https.get(url, { agent }), "response");
    await once(response.resume(), "end");
  };
  const urls = ["https://graph.facebook.com/v24.0/1?a=b", "https://wv0013.wolkvox.com/x"];
  for (const url of urls) await get(url);
  // What speaks no TLS there is the mock itself, reached as any other host is.
  await assertRejects(() => get(`https://127.0.0.1:${server.port}/`));
  assertEquals(asked, urls);
});
