/** A room of CONTRIBUTING's checklist for a provider. */
export interface ChecklistRoom {
  /** The folder, or the one file, with `<provider>` in it. */
  readonly path: string;
  /** The files that must be in the folder. */
  readonly files: readonly string[];
}

/** What CONTRIBUTING asks of whoever adds a provider. */
export interface Checklist {
  readonly rooms: readonly ChecklistRoom[];
  /** The file with the one line, and the command that follows it: whatever else is in backticks, in order. */
  readonly steps: readonly string[];
}

/** Reads the checklist out of the text of CONTRIBUTING. */
export function readChecklist(contributing: string): Checklist {
  const section = contributing.split("## To add a provider\n")[1]?.split("\n## ")[0] ?? "";
  const items = section.split(/^\d+\. /m).slice(1).map((item) => item.split("\n\n")[0] ?? "");
  const rooms: ChecklistRoom[] = [];
  const steps: string[] = [];
  for (const item of items) {
    let files: string[] | undefined;
    for (const [, text = ""] of item.matchAll(/`([^`]+)`/g)) {
      if (text.includes("<provider>/")) rooms.push({ path: text, files: files = [] });
      else if (text.includes("<provider>.")) rooms.push({ path: text, files: [] });
      else if (/<provider>/i.test(text)) continue;
      else if (files) files.push(text);
      else steps.push(text);
    }
  }
  return { rooms, steps };
}
