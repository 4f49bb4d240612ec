import type { NxcloudCase } from "./case.ts";
import { known } from "./known.ts";
import { formWithout, upload } from "./requests.ts";
import { templateFile } from "./steps.ts";

const dialect = (id: string, choice: string) => ({ settings: { dialects: { [id]: choice } } });

/** The texts of answers, in the styles that are in circulation. */
export const wordingCases = [
  {
    id: "nxcloud.signature.message-chinese",
    title: "Under the style zh success and failure are told in Chinese.",
    ...known("nxcloud.key-order"),
    given: dialect("nxcloud.message-style", "zh"),
    steps: [templateFile({}, { style: "zh" }), {
      request: upload("nxcloud.template-files.upload", { parts: formWithout("file") }),
      expect: { error: "parameter-exception", style: "zh" },
    }],
  },
  {
    id: "nxcloud.signature.message-live",
    title: "Under the style live a success says Success.",
    ...known("nxcloud.key-order"),
    given: dialect("nxcloud.message-style", "live"),
    steps: [templateFile({}, { style: "live" })],
  },
  {
    id: "nxcloud.signature.message-translated",
    title: "Under the dialect translated 1001 and 1004 have the English page's texts.",
    ...known("nxcloud.missing-parameters"),
    given: dialect("nxcloud.auth-message", "translated"),
    steps: [
      {
        request: upload("nxcloud.template-files.upload", { sign: { without: "ts" } }),
        expect: { error: "missing-parameters", auth: "translated" },
      },
      {
        request: upload("nxcloud.template-files.upload", { sign: { ts: "seconds" } }),
        expect: { error: "timestamp-expired", auth: "translated" },
      },
    ],
  },
  {
    id: "nxcloud.signature.trace-id",
    title: "Under the dialect present success and failure carry a traceId.",
    ...known("nxcloud.code-integer"),
    given: dialect("nxcloud.trace-id", "present"),
    steps: [templateFile({}, { traced: true }), {
      request: upload("nxcloud.template-files.upload", { parts: formWithout("file") }),
      expect: { error: "parameter-exception", traced: true },
    }],
  },
] satisfies readonly NxcloudCase[];
