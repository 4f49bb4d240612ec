/** No answer came: the host was not found, refused, timed out or hung up, or its answer broke off. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  /** The system's code, such as `ECONNREFUSED`, where the runtime gives one. */
  readonly code: string | undefined;

  /**
   * The failure itself does not become the `cause`: runtimes put the whole address into it, query and all.
   *
   * @param action what failed, as in `upload media`
   * @param host where to
   * @param mask blanks what must not be shown
   */
  constructor(action: string, host: string, failure: unknown, mask: (text: string) => string) {
    const innermost = innermostError(failure);
    const code = codeOf(innermost);
    const said = innermost instanceof Error ? innermost.message : String(innermost);
    const text = mask((said || code || "no reason given").replace(/\?[^\s"')]*/g, "?..."));
    super(
      `Failed to ${action}: the connection to ${host} failed (${text}). ` +
        "Check that baseUrl is right and that the server can be reached.",
    );
    this.code = code;
  }
}

function innermostError(failure: unknown): unknown {
  let error = failure;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  return error;
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : undefined;
}
