import { Option } from "commander";

/** The flags of `explain-sign`, as read. */
export interface ExplainSignFlags {
  readonly accessKey: string;
  readonly ts: string;
  readonly bizType: string;
  readonly action: string;
  readonly sign: string;
  readonly secret?: string;
  readonly algorithm?: string;
  readonly contentType?: string;
  readonly body?: string;
  readonly now?: string;
}

/** Every flag of `explain-sign`. */
export const explainSignOptions: readonly Option[] = [
  new Option("--access-key <text>", "the header accessKey").makeOptionMandatory(),
  new Option("--ts <digits>", "the header ts").makeOptionMandatory(),
  new Option("--biz-type <digits>", "the header bizType").default("2"),
  new Option("--action <text>", "the header action").makeOptionMandatory(),
  new Option("--sign <hex>", "the header sign").makeOptionMandatory(),
  new Option("--secret <text>", "the accessSecret").env("WAMOCK_NXCLOUD_ACCESS_SECRET"),
  new Option("--algorithm <name>", "the header algorithm, when there is one"),
  new Option(
    "--content-type <type>",
    "the header Content-Type (default: multipart/form-data without a body, else JSON)",
  ),
  new Option("--body <file>", "a file with the body, byte for byte; - reads the standard input"),
  new Option("--now <ms>", "the server's time in milliseconds, to judge ts by (default: ts is not judged)"),
];
