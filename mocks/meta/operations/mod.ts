import type { GraphOperation } from "../operation.ts";
import { mediaDelete } from "./media_delete.ts";
import { mediaGet } from "./media_get.ts";
import { mediaUpload } from "./media_upload.ts";
import { messagesSend } from "./messages_send.ts";
import { templatesCreate } from "./templates_create.ts";
import { templatesDelete } from "./templates_delete.ts";
import { templatesList } from "./templates_list.ts";
import { uploadsCreate } from "./uploads_create.ts";
import { uploadsStatus } from "./uploads_status.ts";
import { uploadsUpload } from "./uploads_upload.ts";

/** Every operation of the Graph API that is served: a file each, and a line here. */
export const OPERATIONS: readonly GraphOperation[] = [
  mediaUpload,
  mediaGet,
  mediaDelete,
  messagesSend,
  uploadsCreate,
  uploadsUpload,
  uploadsStatus,
  templatesCreate,
  templatesList,
  templatesDelete,
];
