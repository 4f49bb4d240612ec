import type { Fact } from "../../provider.ts";
import { accessFacts } from "./access.ts";
import { downloadFacts } from "./download.ts";
import { errorFacts } from "./errors.ts";
import { mediaFacts } from "./media.ts";
import { messageFacts } from "./messages.ts";
import { rateFacts } from "./rates.ts";
import { resumableFacts } from "./resumable.ts";
import { templateFacts } from "./templates.ts";
import { uploadFacts } from "./upload.ts";
import { webhookFacts } from "./webhooks.ts";
import { wireFacts } from "./wire.ts";

/** What is known, and what is assumed, of how Meta's calls behave. */
export const metaFacts = [
  ...wireFacts,
  ...errorFacts,
  ...rateFacts,
  ...accessFacts,
  ...uploadFacts,
  ...mediaFacts,
  ...downloadFacts,
  ...messageFacts,
  ...resumableFacts,
  ...templateFacts,
  ...webhookFacts,
] as const satisfies readonly Fact[];
