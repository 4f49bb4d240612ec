import type { Operation, UnservedOperation } from "../provider.ts";
import { COLLECTION, SEND_PAGE, UPLOAD_PAGE } from "./grounds.ts";

const WHATSAPP = "/api/v2/whatsapp.php?api=";
const STORAGE = "/api/v2/wolkvox_storage.php?api=";

/** The operations that are served. */
export const wolkvoxOperations = [
  {
    id: "wolkvox.media.upload",
    method: "POST",
    path: `${WHATSAPP}upload_media`,
    summary: "Hands a public file of Wolkvox Storage to Meta as a template's sample, and answers its handle.",
    body: "json",
    auth: ["header"],
    evidence: UPLOAD_PAGE,
  },
  {
    id: "wolkvox.templates.send",
    method: "POST",
    path: `${WHATSAPP}send_template_official`,
    summary: "Sends an approved template to a telephone.",
    body: "json",
    auth: ["header"],
    evidence: SEND_PAGE,
  },
  {
    id: "wolkvox.templates.create",
    method: "POST",
    path: `${WHATSAPP}create_template`,
    summary: "Creates a marketing template; a media header takes a handle.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.templates.list",
    method: "GET",
    path: `${WHATSAPP}list_templates`,
    summary: "Lists a connector's templates. The connector is named in a JSON body, which few clients send with GET.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.upload",
    method: "POST",
    path: `${STORAGE}upload_files`,
    summary: "Puts files into Wolkvox Storage.",
    body: "multipart",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.publish",
    method: "POST",
    path: `${STORAGE}public_access`,
    summary: "Makes files of the storage public.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.restrict",
    method: "POST",
    path: `${STORAGE}restricted_access`,
    summary: "Makes files of the storage private.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.describe",
    method: "POST",
    path: `${STORAGE}file_details`,
    summary: "Describes a file of the storage.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.list",
    method: "POST",
    path: `${STORAGE}list_files`,
    summary: "Lists a folder of the storage.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.delete",
    method: "POST",
    path: `${STORAGE}delete_files`,
    summary: "Deletes files of the storage that are old enough.",
    body: "json",
    auth: ["header"],
    evidence: COLLECTION,
  },
  {
    id: "wolkvox.storage.download",
    method: "GET",
    path: "/{bucket}/{object}",
    parameters: { bucket: "wvox-wamock-0123456789abcdef", object: "sample.jpg" },
    summary: "Gives the bytes of a public file, on storage.googleapis.com.",
    body: "none",
    auth: [],
    evidence: {
      level: "assumed",
      sources: ["D4"],
      note: "No page shows a public URL: it is inferred from the ids of files, which are Google Cloud Storage's.",
    },
  },
] as const satisfies readonly Operation[];

/** The id of an operation that is served. */
export type WolkvoxOperation = typeof wolkvoxOperations[number]["id"];

/** The id of every operation behind the token. */
export const API_OPERATIONS: readonly WolkvoxOperation[] = wolkvoxOperations.map(({ id }) => id)
  .filter((id) => id !== "wolkvox.storage.download");

/** A call that Wolkvox has and nothing serves yet. */
export interface UnservedCall extends UnservedOperation {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
}

/** The modules beside WhatsApp's and the storage's, whose calls are known in part only. */
export const WOLKVOX_OTHER_MODULES = {
  id: "wolkvox.modules.call",
  summary: "A call of another module.",
  files: [
    "agentbox.php",
    "billing.php",
    "campaign.php",
    "configuration.php",
    "information.php",
    "real_time.php",
    "reports_manager.php",
    "sms.php",
  ],
} as const satisfies UnservedOperation & { readonly files: readonly string[] };

/** The calls beside the served ones: known by name, answered by no mock yet. */
export const WOLKVOX_UNSERVED_OPERATIONS = [
  { id: "wolkvox.templates.createauth", method: "POST", path: `${WHATSAPP}create_auth_template` },
  { id: "wolkvox.templates.createutility", method: "POST", path: `${WHATSAPP}create_utility_template` },
  { id: "wolkvox.templates.edit", method: "PUT", path: `${WHATSAPP}edit_template` },
  { id: "wolkvox.templates.delete", method: "DELETE", path: `${WHATSAPP}delete_template` },
  { id: "wolkvox.templates.sync", method: "POST", path: `${WHATSAPP}sync_templates` },
  { id: "wolkvox.messages.sendofficial", method: "POST", path: `${WHATSAPP}send_message_official` },
  { id: "wolkvox.messages.sendmobile", method: "POST", path: `${WHATSAPP}send_message_mobil` },
  { id: "wolkvox.chats.codify", method: "POST", path: `${WHATSAPP}codify_chat` },
  { id: "wolkvox.chats.list", method: "GET", path: `${WHATSAPP}agent_chat` },
  { id: "wolkvox.chats.today", method: "POST", path: `${WHATSAPP}conversations_today_by_customer` },
  { id: "wolkvox.tokens.describe", method: "GET", path: "/api/v2/information.php?api=token_info" },
  { id: "wolkvox.connectors.list", method: "GET", path: "/api/v2/information.php?api=connectors" },
  { id: "wolkvox.services.list", method: "GET", path: "/api/v2/information.php?api=services" },
] as const satisfies readonly UnservedCall[];
