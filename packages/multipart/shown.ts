const LONGEST = 80;

/**
 * Text from a request, made fit for a message: quoted, control characters
 * escaped, and cut at 80 characters, so that a hostile name neither breaks a
 * log line nor floods it.
 */
export function shown(text: string): string {
  return JSON.stringify(
    text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
  );
}
