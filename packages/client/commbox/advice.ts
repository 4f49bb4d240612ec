import { adviceFrom, checkBaseUrl } from "../wire/advice.ts";

/** What to do about an error, as one sentence. */
export const advise = adviceFrom({
  "commbox.file-missing": "Check that no proxy changes the body.",
  "commbox.file-too-large": "Send a smaller file.",
  "commbox.invalid-parameters": "Check streamId, and that the file is not empty.",
  "commbox.method-not-supported": "Check that baseUrl leads to the API itself, and that no proxy changes the method.",
  "commbox.not-found": "Check streamId: it is shown under the channel's name in the console.",
  "commbox.provider-failure": "Check that the file is what its type says.",
  "commbox.send-media-unknown": "Upload the file again: an id works for 30 days, and on one number.",
  "commbox.send-parameter-missing": "Give every message its recipient, its template and its media.",
  "commbox.send-recipient-invalid": "Write the country's code and the number as digits, without a plus.",
  "commbox.stream-invalid": "Pass the streamId of a WhatsApp channel.",
  "commbox.type-not-allowed": "Pass as type one that WhatsApp takes, if the file is of one.",
  "commbox.unauthorized": "Copy the API key from the console again: one expires while it still shows as active.",
});

/** What to do about an answer that CommBox would not give. */
export const CHECK_BASE_URL = checkBaseUrl("CommBox");
