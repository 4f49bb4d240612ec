import type { Json } from "@wamock/contract";
import type { Sandbox } from "@wamock/engine";
import type { NxcloudWorld } from "./world.ts";

/** A template that was created. */
export interface CreatedTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly businessPhone: string;
}

/** Tells whoever listens that a template is approved, once it is. */
export function tellApproval(sandbox: Sandbox, world: NxcloudWorld, template: CreatedTemplate): void {
  const at = sandbox.clock.now() + sandbox.settings.limit("nxcloud.template-review") * 1000;
  const body = JSON.stringify(statusCallback(template, world.fixtures.wabaId, at));
  sandbox.webhooks.publish("nxcloud", [{ kind: "template.approved", body, at }]);
}

function statusCallback({ id, name, language, businessPhone }: CreatedTemplate, wabaId: string, at: number): Json {
  return {
    field: "message_template_status_update",
    value: {
      business_phone: businessPhone,
      event: "APPROVED",
      message_template_id: id,
      message_template_language: language,
      message_template_name: name,
      reason: "NONE",
      time: Math.floor(at / 1000),
      wabaId,
    },
  };
}
