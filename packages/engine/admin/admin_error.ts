import type { Incoming } from "../incoming.ts";
import type { Problem } from "../problem.ts";

/** What the admin routes find in `c.env`. */
export interface AdminEnv {
  Bindings: { readonly incoming: Incoming };
}

/** A refusal of the admin API. */
export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}
