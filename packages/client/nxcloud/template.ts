import type { NxcloudConnection } from "./connection.ts";

/** A template to create. */
export interface NxcloudTemplate {
  readonly name: string;
  /** Such as `en_US`. */
  readonly language: string;
  readonly category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
  /**
   * As NXCloud documents them: the `header_handle` of a media header is a plain string, the id that
   * `uploadTemplateFile` gave.
   */
  readonly components: readonly object[];
}

/** Creates a template. */
export async function createTemplate(
  connection: NxcloudConnection,
  template: NxcloudTemplate,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<{ readonly id: string }> {
  const call = { action: "create a template", operation: "nxcloud.templates.create", signal };
  if (connection.appKey === undefined) {
    throw new TypeError("Failed to create a template: the client has no appKey. Pass it to nxcloudClient().");
  }
  const data = await connection.postJson(call, "/api/wa/createTemplate", {
    appkey: connection.appKey,
    business_phone: connection.businessPhone,
    messaging_product: "whatsapp",
    ...template,
  });
  return { id: connection.text(call, data, "id") };
}
