import type { Fact } from "../../provider.ts";
import { gateFacts } from "./gate.ts";
import { mediaFacts } from "./media.ts";
import { storageFacts } from "./storage.ts";
import { templateFacts } from "./templates.ts";
import { wireFacts } from "./wire.ts";

/** What is known, and what is assumed, of how Wolkvox behaves. */
export const wolkvoxFacts = [
  ...wireFacts,
  ...gateFacts,
  ...mediaFacts,
  ...templateFacts,
  ...storageFacts,
] as const satisfies readonly Fact[];
