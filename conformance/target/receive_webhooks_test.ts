import { assertEquals, assertRejects } from "@std/assert";
import { receiveWebhooks } from "./receive_webhooks.ts";

Deno.test("receive webhooks: JSON is kept in its order, anything else is answered and forgotten", async () => {
  const { url, bodies, close } = await receiveWebhooks();
  for (const body of ['{"a":"é"}', "no JSON", "[1]"]) {
    const response = await fetch(url, { method: "POST", body });
    await response.body?.cancel();
    assertEquals(response.status, 200);
  }
  assertEquals(bodies, [{ a: "é" }, [1]]);
  await close();
  await assertRejects(() => fetch(url));
});
