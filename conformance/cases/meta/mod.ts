import { appSecretProof, meta } from "@wamock/contract/meta";
import type { ProviderSuite } from "../../suite.ts";
import { acceptCases } from "./accept.ts";
import type { MetaExpectation } from "./case.ts";
import { controlCases } from "./controls.ts";
import { downloadCases } from "./downloads.ts";
import { formCases } from "./form.ts";
import { judgeMeta } from "./judge/judge.ts";
import { mediaCases } from "./media.ts";
import { messageMediaCases } from "./message_media.ts";
import { messageTemplateCases } from "./message_templates.ts";
import { messageCases } from "./messages.ts";
import { objectCases } from "./objects.ts";
import { rateCases } from "./rates.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";
import { sessionCases } from "./sessions.ts";
import { sizeCases } from "./sizes.ts";
import { templateCases } from "./templates.ts";
import { tokenCases } from "./tokens.ts";
import { toldLaterCases } from "./told_later.ts";
import { typeCases } from "./types.ts";
import { uploadBytesCases } from "./upload_bytes.ts";
import { versionCases } from "./versions.ts";

/** Media, messages, resumable uploads and templates at Meta's WhatsApp Cloud API. */
export const metaSuite: ProviderSuite<MetaExpectation> = {
  provider: meta.name,
  title: meta.title,
  contract: meta,
  hosts: meta.hosts,
  credentials: ["accessToken", "phoneNumberId", "businessAccountId", "appId", "appSecret"],
  fixtures: ["otherPhoneNumberId", "displayPhoneNumber", "recipient", "imageTemplate"],
  secrets: ["accessToken", "good.accessToken", "appSecret", "good.appSecret", "appSecretProof"],
  derived: {
    appSecretProof: {
      from: ["accessToken", "appSecret"],
      make: ({ accessToken = "", appSecret = "" }) => appSecretProof(accessToken, appSecret),
    },
  },
  cases: [
    ...versionCases,
    ...tokenCases,
    ...objectCases,
    ...formCases,
    ...typeCases,
    ...sizeCases,
    ...mediaCases,
    ...downloadCases,
    ...acceptCases,
    ...controlCases,
    ...messageCases,
    ...messageMediaCases,
    ...toldLaterCases,
    ...messageTemplateCases,
    ...sessionCases,
    ...uploadBytesCases,
    ...templateCases,
    ...rateCases,
  ],
  checkedEverywhere: CHECKED_EVERYWHERE,
  excluded: EXCLUDED,
  judge: judgeMeta,
};
