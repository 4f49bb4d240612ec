import { adviceFrom, checkBaseUrl } from "../wire/advice.ts";

const NEW_TOKEN = "Take a new access token.";
const GO_ON = "Call uploadBytes() again without an offset: it asks where the upload goes on.";
const WHOLE_SESSION_ID = "Pass the session id as createUploadSession() gave it.";
const NEW_URL = "Call get() again for a new URL.";

/** What to do about an error, as one sentence. */
export const advise = adviceFrom({
  "meta.download-unauthorized": NEW_TOKEN,
  "meta.download-url-expired": NEW_URL,
  "meta.file-not-a-file": "Send the bytes of a file.",
  "meta.file-required": "Send a file that is not empty, with a Content-Length.",
  "meta.file-too-large": "Send a smaller file.",
  "meta.media-id-invalid": "Upload the file on the phone number that sends, then send the id that the upload gives.",
  "meta.permission-denied": "Give the app the permission whatsapp_business_messaging.",
  "meta.phone-number-id-mismatch": "Pass the phoneNumberId that the media was uploaded on, or none.",
  "meta.proof-invalid": "Check that appSecret is the secret of the token's app.",
  "meta.proof-required": "Pass appSecret to the client.",
  "meta.token-app-not-authorized": NEW_TOKEN,
  "meta.token-expired": NEW_TOKEN,
  "meta.token-invalid-legacy": NEW_TOKEN,
  "meta.token-logged-out": NEW_TOKEN,
  "meta.token-password-changed": NEW_TOKEN,
  "meta.token-unparseable": "Check the access token: it is not one.",
  "meta.media-handle-invalid":
    "Pass the handle as uploadBytes() gave it, whole, within four days; of an upload on the app.",
  "meta.template-duplicate": "Choose another name or another language, or delete the template that is there.",
  "meta.template-sample-missing": "Pass the handle that uploadBytes() gave, in example.header_handle.",
  "meta.type-not-allowed": "Pass as type one of those that the message lists, if the file is of one.",
  "meta.upload-not-authorized": NEW_TOKEN,
  "meta.upload-offset-invalid": GO_ON,
  "meta.upload-offset-missing": "Make sure that no proxy on the way drops the header file_offset for its underscore.",
  "meta.upload-partial": GO_ON,
  "meta.upload-session-unknown": "Open a new upload with createUploadSession().",
  "meta.upload-signature-invalid": WHOLE_SESSION_ID,
  "meta.upload-signature-missing": WHOLE_SESSION_ID,
  "meta.unsupported-object": "Check the id, that it is neither deleted nor expired, and that the token may see it.",
});

/** What to do about an answer that Meta would not give. */
export const CHECK_BASE_URL = checkBaseUrl("the Graph API");
