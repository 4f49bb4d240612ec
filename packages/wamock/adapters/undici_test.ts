import { assertEquals } from "@std/assert";
import { Agent, request } from "undici";
import { startMock } from "../start_mock.ts";
import { undiciInterceptor } from "./undici.ts";

Deno.test("undici: a provider's host is the mock, on HTTPS and with its query, and any other host itself", async () => {
  await using server = await startMock();
  await using other = await startMock();
  const dispatcher = new Agent().compose(undiciInterceptor(server));
  const asked: string[] = [];
  server.mock.onExchange = ({ incoming }) => asked.push(`mock ${incoming.url.href}`);
  other.mock.onExchange = ({ incoming }) => asked.push(`other ${incoming.url.href}`);
  const urls = ["https://graph.facebook.com/v24.0/1?a=b", "https://wv0013.wolkvox.com/x", `${other.url}/v24.0/2`];
  for (const url of urls) await (await request(url, { dispatcher })).body.dump();
  await dispatcher.close();
  assertEquals(asked, [`mock ${urls[0]}`, `mock ${urls[1]}`, `other ${urls[2]}`]);
});
