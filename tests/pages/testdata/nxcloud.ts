/**
 * NXCloud's page about `uploadTemplateFile` shows a table of headers, a table of fields and a form; this is the
 * request that they make, with the placeholders filled in: the vendor's sample key and time, a number like that of
 * the example, and a JPEG.
 */
export const UPLOAD_TEMPLATE_FILE = {
  path: "/api/wa/uploadTemplateFile",
  /** The moment that the page's `ts` names. */
  now: 1_655_710_885_431,
  credentials: {
    accessKey: "fme2na3kdi3ki",
    accessSecret: "abciiiko2k3",
    businessPhone: "8615800001795",
    appKey: "Kp7d20xQ",
  },
  headers: {
    accessKey: "fme2na3kdi3ki",
    ts: "1655710885431",
    bizType: "2",
    action: "uploadTemplateFile",
    sign: "b5fbec7995a4c611a72cddbd0667a9fe",
  },
  /** In the order of the page's form. */
  fields: {
    messaging_product: "whatsapp",
    business_phone: "8615800001795",
    type: "image/jpeg",
  },
  file: { name: "file.jpg", type: "image/jpeg", bytes: [0xff, 0xd8, 0xff, 0xd9] },
} as const;

/** What may be wrong with it. */
export interface WrongPageRequest {
  readonly wrong: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly without?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly noFile?: true;
  readonly code: number;
  /** The first finding of the autopsy, where there is one. */
  readonly finding?: string;
}

/** The request with one thing wrong each, and the code of the answer. */
export const WRONG_REQUESTS: readonly WrongPageRequest[] = [
  ...["accessKey", "ts", "bizType", "action", "sign"].map((name) => ({
    wrong: `no header ${name}`,
    without: name,
    code: 1001,
  })),
  { wrong: "bizType 3", headers: { bizType: "3" }, code: 1002 },
  { wrong: "an unknown action", headers: { action: "nope" }, code: 1002 },
  { wrong: "the page's masked sign", headers: { sign: "6e95xxx826" }, code: 1003, finding: "sign-shape" },
  { wrong: "ts in seconds", headers: { ts: "1655710885" }, code: 1004, finding: "ts-seconds" },
  { wrong: "a ts 61 s old", headers: { ts: "1655710824431" }, code: 1004, finding: "ts-clock-behind" },
  { wrong: "a ts 61 s ahead", headers: { ts: "1655710946431" }, code: 1004, finding: "ts-clock-ahead" },
  { wrong: "the page's masked accessKey", headers: { accessKey: "fmexxx3ki" }, code: 1005 },
  { wrong: "another messaging_product", fields: { messaging_product: "sms" }, code: 9000 },
  { wrong: "a type that is not listed", fields: { type: "image/webp" }, code: 9000 },
  { wrong: "an empty type", fields: { type: "" }, code: 9000 },
  { wrong: "no file", noFile: true, code: 9000 },
  { wrong: "an unknown number", fields: { business_phone: "18500000099" }, code: 9002 },
];
