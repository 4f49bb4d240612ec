import { assertEquals } from "@std/assert";
import { webhookChecks } from "./webhook_checks.ts";

const TOLD = [
  { id: "m1", status: { name: "sent" } },
  { id: "m2", status: { name: "failed" }, errors: [{ code: 131053 }] },
];

function failed(where: Record<string, string>, equals: Record<string, string | number>): string[] {
  return webhookChecks({ where, equals }, TOLD, { messageId: "m2" }).filter(({ passed }) => !passed).map(({ id }) =>
    id
  );
}

Deno.test("webhook checks: the one that is meant is found among all, and compared field by field", () => {
  assertEquals(failed({ id: "{messageId}" }, { "status.name": "failed", "errors.0.code": 131053 }), []);
  assertEquals(failed({ id: "{messageId}" }, { "status.name": "sent", "errors.0.code": "131053" }), [
    "webhook.status.name",
    "webhook.errors.0.code",
  ]);
});

Deno.test("webhook checks: where none is the one that is meant, what came instead is shown", () => {
  assertEquals(failed({ id: "m3" }, { "status.name": "failed" }), ["webhook"]);
  const [check] = webhookChecks({ where: { id: "m3" }, equals: {} }, [], {});
  assertEquals([check?.expected, check?.actual], ['a webhook with id "m3"', "no webhook at all"]);
});
