/** Hides secrets in a text. */
export type Mask = (text: string) => string;

/** A function that hides secrets wherever they stand in a text: four characters and the length stay. */
export function maskOf(secrets: Iterable<string>): Mask {
  const values = new Set([...secrets].filter(({ length }) => length >= 8));
  return (text) => {
    for (const value of values) {
      text = text.replaceAll(value, `${value.slice(0, 4)}…(${value.length} characters)`);
    }
    return text;
  };
}
