import { callbackFacts } from "./callbacks.ts";
import { mediaFacts } from "./media.ts";
import { signatureFacts } from "./signature.ts";
import { uploadFacts } from "./upload.ts";
import { wireFacts } from "./wire.ts";

/** Every statement about NXCloud that the mock holds to. */
export const nxcloudFacts = [
  ...signatureFacts,
  ...uploadFacts,
  ...mediaFacts,
  ...wireFacts,
  ...callbackFacts,
] as const;
