import { commbox } from "@wamock/contract/commbox";
import type { ProviderSuite } from "../../suite.ts";
import { keyCases, pathCases, streamCases, throttleCases } from "./access.ts";
import type { CommBoxExpectation } from "./case.ts";
import { fileCases } from "./files.ts";
import { judgeCommBox } from "./judge/judge.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";
import { sendCases } from "./sends.ts";
import { uploadCases } from "./uploads.ts";

const OF_STREAM_ID = ["streamId"];

/** Media at CommBox. */
export const commboxSuite: ProviderSuite<CommBoxExpectation> = {
  provider: commbox.name,
  title: commbox.title,
  contract: commbox,
  hosts: commbox.hosts,
  credentials: ["apiKey", "streamId"],
  fixtures: ["otherChannelStreamId"],
  secrets: ["apiKey", "good.apiKey"],
  derived: {
    streamIdUpper: {
      from: OF_STREAM_ID,
      make: ({ streamId = "" }) => Promise.resolve(streamId.replace(/%3d/gi, "%3D")),
    },
    streamIdPlain: {
      from: OF_STREAM_ID,
      make: ({ streamId = "" }) => Promise.resolve(decodeURIComponent(streamId)),
    },
    streamIdTwice: {
      from: OF_STREAM_ID,
      make: ({ streamId = "" }) => Promise.resolve(encodeURIComponent(streamId)),
    },
  },
  cases: [
    ...keyCases,
    ...pathCases,
    ...streamCases,
    ...uploadCases,
    ...fileCases,
    ...sendCases,
    ...throttleCases,
  ],
  checkedEverywhere: CHECKED_EVERYWHERE,
  excluded: EXCLUDED,
  judge: judgeCommBox,
};
