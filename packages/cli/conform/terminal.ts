/** The part of a standard output that is written to. */
export interface Output {
  readonly isTTY?: boolean;
  /** Width in characters. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Lines that stay, and one that says what is going on. */
export interface Terminal {
  print(line: string): void;
  /** Absent where no line can be taken back, as in a file or a pipe. */
  readonly showProgress?: (line: string) => void;
}

/** Goes to the beginning of the line and clears it. */
const CLEAR = "\r\x1b[2K";

/** Prints lines; on a terminal the progress stands below them. */
export function terminal(output: Output): Terminal {
  if (!output.isTTY) return { print: (line) => void output.write(`${line}\n`) };
  return {
    print: (line) => void output.write(`${CLEAR}${line}\n`),
    showProgress: (line) => void output.write(`${CLEAR}${line.slice(0, (output.columns ?? 80) - 1)}`),
  };
}
