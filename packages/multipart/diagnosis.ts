/** What is wrong with a body, or with how it was announced. */
export interface Diagnosis {
  /** Stable kebab-case name, such as `content-type-without-boundary`. */
  id: string;
  /** `error`: the body cannot be read as announced. `warning`: it can, but is unlikely to be meant so. */
  level: "error" | "warning";
  /** What is the case. */
  cause: string;
  /** What to do. */
  cure: string;
  /** Cause and cure as one sentence. */
  sentence: string;
  /** Zero-based index of the part concerned; absent when it is the whole body. */
  part?: number;
}

/** Puts a diagnosis together; cause and cure begin in lower case, without a full stop. */
export function diagnosis(
  level: Diagnosis["level"],
  id: string,
  cause: string,
  cure: string,
  part?: number,
): Diagnosis {
  const sentence = `${cause.charAt(0).toUpperCase()}${cause.slice(1)}: ${cure}.`;
  return {
    id,
    level,
    cause,
    cure,
    sentence,
    ...(part === undefined ? {} : { part }),
  };
}
