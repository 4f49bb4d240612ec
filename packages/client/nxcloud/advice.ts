import { adviceFrom, checkBaseUrl } from "../wire/advice.ts";

/** What to do about an error, as one sentence. */
export const advise = adviceFrom({
  "nxcloud.missing-parameters": "Check that no proxy drops the headers accessKey, ts, bizType, action and sign.",
  "nxcloud.invalid-signature": "Check that accessSecret belongs to accessKey, and that no proxy changes the body.",
  "nxcloud.timestamp-expired": "Set this machine's clock.",
  "nxcloud.insufficient-permissions": "Check accessKey, and that the account has the WhatsApp business.",
  "nxcloud.parameter-exception": "Check the type and the other parameters.",
  "nxcloud.phone-number-error": "Check businessPhone: country code first, digits alone.",
  "nxcloud.phone-not-bound": "Have the number bound to the application.",
  "nxcloud.request-failed": "Check the id or handle, and the size of the file.",
  "nxcloud.download-forbidden": "Call getMedia() again for a new URL.",
  "nxcloud.download-gone": "The media was deleted: upload it again.",
});

/** What to do about an answer that NXCloud would not give. */
export const CHECK_BASE_URL = checkBaseUrl("NXCloud");
