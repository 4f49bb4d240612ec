import { nxcloud } from "@wamock/contract/nxcloud";
import type { ProviderSuite } from "../../suite.ts";
import type { NxcloudCase, NxcloudExpectation } from "./case.ts";
import { judgeNxcloud } from "./judge/judge.ts";
import { mediaCases } from "./media.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";
import { signNxcloud } from "./sign.ts";
import { signatureCases } from "./signature.ts";
import { templateCases } from "./templates.ts";
import { uploadCases } from "./upload.ts";
import { wordingCases } from "./wording.ts";

/** Files at NXCloud's WhatsApp API. */
export const nxcloudSuite: ProviderSuite<NxcloudExpectation> = {
  provider: nxcloud.name,
  title: nxcloud.title,
  contract: nxcloud,
  hosts: nxcloud.hosts,
  credentials: ["accessKey", "accessSecret", "businessPhone", "appKey"],
  fixtures: ["unboundPhone", "unknownPhone"],
  secrets: ["accessSecret", "good.accessSecret"],
  derived: {},
  cases: [
    ...signatureCases.map((one): NxcloudCase => ({ profile: "signature", ...one })),
    ...uploadCases,
    ...mediaCases,
    ...templateCases,
    ...wordingCases,
  ],
  checkedEverywhere: CHECKED_EVERYWHERE,
  excluded: EXCLUDED,
  sign: signNxcloud,
  judge: judgeNxcloud,
};
