import type { WolkvoxConnection } from "./connection.ts";
import type { CallOptions } from "./upload_media.ts";

/** A template to be sent. */
export interface TemplateMessage {
  /** The country's code and the number: digits alone. */
  readonly telephone: string;
  /** Name of an approved template. */
  readonly template: string;
  /** Values of `{{1}}`, `{{2}}` and so on; none may hold a semicolon, which nothing escapes. */
  readonly variables?: readonly string[] | undefined;
  /** The customer's own number, such as that of a document. */
  readonly customerId?: string | undefined;
  /** Public URL of the file of a media header: the real file, not a handle. */
  readonly attachment?: string | URL | undefined;
  /** What fills the dynamic URLs of buttons: at most two. */
  readonly urlParams?: readonly { readonly index: number; readonly text: string }[] | undefined;
  /** Another connector than the client's. */
  readonly connectorId?: string | undefined;
}

/** What a send gives: Wolkvox gives no id. */
export interface SentTemplate {
  readonly sent: true;
}

/**
 * Sends a template.
 *
 * @throws {TypeError} when a variable holds a semicolon: it would count as two
 */
export async function sendTemplate(
  connection: WolkvoxConnection,
  message: TemplateMessage,
  { signal }: CallOptions = {},
): Promise<SentTemplate> {
  const { telephone, template, variables = [], customerId = "", attachment = "", urlParams } = message;
  const call = { action: "send a template", operation: "wolkvox.templates.send", signal };
  if (variables.some((value) => value.includes(";"))) {
    throw new TypeError(
      "Failed to send a template: a variable holds a semicolon, and Wolkvox would take it for two. Leave it out.",
    );
  }
  await connection.postJson(call, "/api/v2/whatsapp.php?api=send_template_official", {
    connector_id: message.connectorId ?? connection.connectorId,
    telephone,
    template_name: template,
    template_vars: variables.join(";"),
    customer_id: customerId,
    url_attach: String(attachment),
    ...urlParams && { url_params: urlParams },
  });
  return { sent: true };
}
