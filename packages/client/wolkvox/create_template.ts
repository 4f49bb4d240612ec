import type { Json } from "@wamock/contract";
import type { WolkvoxConnection } from "./connection.ts";
import type { CallOptions } from "./upload_media.ts";

/** A template to be made. */
export interface NewTemplate {
  /** Lower case, digits and underscores; unique in the operation. */
  readonly name: string;
  readonly language: string;
  /** As Meta has them; a media header's `example.header_handle` is a handle. */
  readonly components: readonly Json[];
  /** Default `MARKETING`. */
  readonly category?: string | undefined;
  /** Another connector than the client's. */
  readonly connectorId?: string | undefined;
}

/** What making a template gives. */
export interface CreatedTemplate {
  readonly templateId: string;
  readonly name: string;
  /** `APPROVED`, `PENDING` or `REJECTED`. */
  readonly status: string;
}

/** Makes a template. */
export async function createTemplate(
  connection: WolkvoxConnection,
  { name, language, components, category = "MARKETING", connectorId = connection.connectorId }: NewTemplate,
  { signal }: CallOptions = {},
): Promise<CreatedTemplate> {
  const call = { action: "create a template", operation: "wolkvox.templates.create", signal };
  const { answer, data } = await connection.postJson(call, "/api/v2/whatsapp.php?api=create_template", {
    connector_id: connectorId,
    name,
    language,
    category,
    components,
  });
  const { template_id: templateId, status } = data;
  if (typeof templateId !== "string" || typeof status !== "string") {
    throw connection.unusable(call, answer, "no template_id and status");
  }
  return { templateId, name: typeof data.name === "string" ? data.name : name, status };
}
