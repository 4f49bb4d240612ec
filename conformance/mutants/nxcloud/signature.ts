import { nxcloudErrors } from "@wamock/contract/nxcloud";
import { nxcloudSuite } from "../../cases/nxcloud/mod.ts";
import type { Mutant } from "../mutant.ts";
import { repeated, text } from "../changes.ts";
import { writerOf } from "../families.ts";

const TEMPLATE_FILE = { operation: "nxcloud.template-files.upload", error: null } as const;
const { strict, wrong } = writerOf(nxcloudSuite, nxcloudErrors["parameter-exception"]);

const GOOD_SIGNATURES: readonly (readonly [id: string, defect: string, head: RegExp, slug: string])[] = [
  ["algorithm-md5-unknown", "The algorithm md5 may not be named.", /\nalgorithm: md5\n/, "md5-named"],
  ["algorithm-md5-in-lower-case", "The algorithm MD5 is unknown in upper case.", /\nalgorithm: MD5\n/, "md5-upper"],
  ["sha256-unknown", "SHA-256 is not known.", /\nalgorithm: sha256\n/, "sha256"],
  ["sha256-in-lower-case", "SHA256 is unknown in upper case.", /\nalgorithm: SHA256\n/, "sha256-upper"],
  ["other-algorithm-refused", "Another algorithm is refused.", /\nalgorithm: sha1\n/, "algorithm-other"],
  ["sign-in-lower-case", "A signature in upper case is refused.", /\nsign: [0-9A-F]*[A-F][0-9A-F]*\n/, "hex-upper"],
  ["names-not-in-lower-case", "Names in lower case are not seen.", /\naccesskey: /, "control-lower-case-headers"],
  ["names-not-in-upper-case", "Names in upper case are not seen.", /\nACCESSKEY: /, "names-upper"],
  ["names-not-as-go-has-them", "Names as Go writes them are not seen.", /\nAccesskey: /, "names-go"],
  [
    "content-encoding-heeded",
    "A Content-Encoding is taken at its word.",
    /\nContent-Encoding: UTF-8/,
    "content-encoding",
  ],
  [
    "action-of-the-path",
    "The action must be the path's own.",
    /uploadMedia\n[^]*\naction: uploadT/,
    "action-of-another-path",
  ],
  ["action-always-checked", "The action is checked under every dialect.", /\naction: nope\n/, "action-off"],
];

/** What is wrong with signatures, and with the words of answers. */
export const signatureMutants: readonly Mutant[] = [
  ...GOOD_SIGNATURES.map(([id, defect, head, one]) => strict(id, defect, { head }, [`signature.${one}`])),
  wrong("window-of-half-a-minute", "A ts may be half a minute off.", {
    settings: { limits: { "nxcloud.clock-skew": 30 } },
  }, [
    "nxcloud.signature.skew-behind",
    "nxcloud.signature.skew-ahead",
  ]),
  wrong(
    "window-of-two-minutes",
    "A ts may be two minutes off.",
    { settings: { limits: { "nxcloud.clock-skew": 120 } } },
    [
      "nxcloud.signature.provider-field-names-stale-ts",
      "nxcloud.signature.ts-ahead",
    ],
    ["nxcloud.signature.*"],
  ),
  strict("last-line-break-lost", "A JSON body is signed without its last line break.", { body: /\}\n$/ }, [
    "signature.json-raw",
  ]),
  wrong("same-signature-same-id", "The upload before gets its id again.", {
    where: {},
    change: repeated(TEMPLATE_FILE.operation, /"id":"[^"]*"/),
  }, ["nxcloud.signature.replayed/data.id.new"]),
  wrong("live-style-in-lower-case", "Under the style live a success says success.", {
    where: { settings: { "nxcloud.message-style": "live" } },
    change: text('"Success"', '"success"'),
  }, ["nxcloud.signature.message-live/body.message"]),
  wrong(
    "trace-id-of-another-form",
    "A traceId has another form.",
    {
      where: { settings: { "nxcloud.trace-id": "present" } },
      change: text(/"traceId":"[^"]*"/, '"traceId":"1"'),
    },
    ["nxcloud.signature.trace-id/body.trace-id"],
    ["nxcloud.signature.trace-id/body.schema"],
  ),
];
