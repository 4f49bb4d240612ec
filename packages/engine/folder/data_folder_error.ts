import { type Problem, ProblemsError } from "../problem.ts";

/** A data folder that cannot be used. */
export class DataFolderError extends ProblemsError {
  override readonly name = "DataFolderError";

  /** @param folder its path, as it was given */
  constructor(folder: string, problems: readonly Problem[]) {
    super(`Failed to use the data folder "${folder}"`, problems);
  }
}
