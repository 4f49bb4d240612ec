import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import { shown } from "./shown.ts";

const CURE = "let your HTTP library write header and body together";

/**
 * Compares the announced boundary with the body's first bytes as text; `used`
 * is the boundary which these seem to use.
 */
export function diagnoseBoundary(
  announced: string,
  used: string | undefined,
  head: string,
): Diagnosis[] {
  if (used === announced) return [];
  if (used !== undefined && withoutDashes(used) !== withoutDashes(announced)) {
    return [diagnosis(
      "error",
      "boundary-differs",
      `the Content-Type header announces the boundary ${shown(announced)}, but the body uses ${shown(used)}`,
      CURE,
    )];
  }
  const line = head.trimStart().split(/\r?\n/, 1)[0]?.trimEnd();
  if (used === undefined && line !== announced) return [];
  return [
    used !== undefined && used.length < announced.length
      ? diagnosis(
        "error",
        "boundary-dashes-differ",
        `the boundary ${
          shown(announced)
        } in the Content-Type header has dashes in front which the body does not add to`,
        `announce ${shown(used)}, or ${CURE}`,
      )
      : diagnosis(
        "error",
        "boundary-dashes-differ",
        `the boundary lines of the body do not begin with two dashes and the announced boundary ${
          shown(announced)
        }, but with ${shown(line ?? "")}`,
        `begin them with ${shown(`--${announced}`)}, or ${CURE}`,
      ),
  ];
}

function withoutDashes(boundary: string): string {
  return boundary.replace(/^-+/, "");
}
