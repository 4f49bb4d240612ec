/** A cell of a table: a text, or a figure. */
export type Cell = string | number;

/** A Markdown table. Figures stand at the right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const isFigure = heads.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  return [
    line(heads),
    line(isFigure.map((figure) => figure ? "---:" : "---")),
    ...rows.map(line),
  ];
}

function line(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}
