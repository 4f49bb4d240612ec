import type { toyErrors, toyOperations } from "@wamock/contract/toy";
import type { Case } from "../../case.ts";
import type { ErrorExpectation, SuccessExpectation } from "../../expectation.ts";

/** What Toy can answer. */
export type ToyExpectation =
  | ErrorExpectation & { readonly error: keyof typeof toyErrors }
  | SuccessExpectation & { readonly success: typeof toyOperations[number]["id"] };

/** A case about Toy. */
export type ToyCase = Case<ToyExpectation>;
