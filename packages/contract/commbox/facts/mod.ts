import type { Fact } from "../../provider.ts";
import { accessFacts } from "./access.ts";
import { answerFacts } from "./answers.ts";
import { sendFacts } from "./send.ts";
import { uploadFacts } from "./upload.ts";

/** What is known, and what is assumed, of how CommBox's media calls behave. */
export const commboxFacts = [
  ...accessFacts,
  ...answerFacts,
  ...uploadFacts,
  ...sendFacts,
] as const satisfies readonly Fact[];
