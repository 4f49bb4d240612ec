import type { Operation, UnservedOperation } from "../provider.ts";
import { OPENAPI, PAGE_AND_OPENAPI } from "./grounds.ts";

/** The operations that are served. */
export const commboxOperations = [
  {
    id: "commbox.media.upload",
    method: "POST",
    path: "/whatsapp/uploadmedia/{stream-id}",
    summary: "Uploads a media file for a WhatsApp channel and answers its name and its id.",
    body: "multipart",
    auth: ["bearer"],
    evidence: PAGE_AND_OPENAPI,
  },
  {
    id: "commbox.templates.send",
    method: "POST",
    path: "/v2/whatsapp/sendtemplatedmessage/{stream-id}",
    summary: "Sends a template message, with the id of an uploaded file in its header, to up to 20 recipients.",
    body: "json",
    auth: ["bearer"],
    evidence: OPENAPI,
  },
] as const satisfies readonly Operation[];

/** A call of CommBox's that nothing serves yet. */
export interface UnservedCall extends UnservedOperation {
  /** Its fixed segments, lower-case, in front of any id. */
  readonly path: string;
}

/** The operations on the same paths that nothing serves yet. */
export const COMMBOX_UNSERVED_OPERATIONS = [
  {
    id: "commbox.templates.sendv1",
    path: "/whatsapp/sendtemplatedmessage",
    summary: "Sends a template message, first version; gone from the pages.",
  },
  {
    id: "commbox.contacts.validate",
    path: "/whatsapp/validatecontact",
    summary: "Says whether a number is a WhatsApp user: GET /whatsapp/validatecontact/{stream-id}/{phone-number}.",
  },
  {
    id: "commbox.campaigns.create",
    path: "/whatsapp/campaign",
    summary: "Sends a template to an audience out of a file.",
  },
  {
    id: "commbox.emarsys.send",
    path: "/emarsys/sendwhatsapptemplate",
    summary: "Sends a template out of Emarsys.",
  },
] as const satisfies readonly UnservedCall[];

/** Every operation that is served. */
export const SERVED: readonly string[] = commboxOperations.map(({ id }) => id);
