import type { GraphOperation } from "../operation.ts";
import { mediaDelete } from "./media_delete.ts";
import { mediaGet } from "./media_get.ts";
import { mediaUpload } from "./media_upload.ts";
import { messagesSend } from "./messages_send.ts";

/** Every operation of the Graph API that is served: a file each, and a line here. */
export const OPERATIONS: readonly GraphOperation[] = [
  mediaUpload,
  mediaGet,
  mediaDelete,
  messagesSend,
];
