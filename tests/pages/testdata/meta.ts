import type { PageRequest } from "./page_request.ts";

const CURL = ["Host: {{host}}", "User-Agent: curl/8.5.0", "Accept: */*", "Authorization: Bearer {{token}}"];

/**
 * The one command of Meta's page about the upload, as curl sends it: `--data` of JSON whose `file` is the text that
 * curl's `-F` would read a file by. Nothing of the file is sent.
 */
export const JSON_REQUEST: PageRequest = {
  by: "curl with JSON",
  head: [
    "POST /{{version}}/{{phone-number-id}}/media HTTP/1.1",
    ...CURL,
    "Content-Type: application/json",
    "Content-Length: {{length}}",
  ],
  body: '{\n"file": "@/local/path/file.ogg;type=ogg",\n"messaging_product": "whatsapp"\n}',
};

const BOUNDARY = "------------------------1a4b8b122753dcc2";

/**
 * What the same page says of the form: `file` and `messaging_product`, "specified as form-data in the request body".
 * It is the request that curl makes of the command's two values with `-F`, the file's type spelt out.
 */
export const FORM_REQUEST: PageRequest = {
  by: "curl with a form",
  head: [
    "POST /{{version}}/{{phone-number-id}}/media HTTP/1.1",
    ...CURL,
    "Content-Length: {{length}}",
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
  ],
  body: [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="file"; filename="file.ogg"',
    "Content-Type: audio/ogg",
    "",
    "OggS\0\x02",
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="messaging_product"',
    "",
    "whatsapp",
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n"),
};

/** A request of the page with one thing wrong. */
export interface WrongRequest {
  readonly wrong: string;
  /** What is replaced, and with what. */
  readonly change: readonly [from: string, to: string];
  readonly status: number;
  /** The body; `<trace>` stands for the trace id, `<number>` for the id of the phone number. */
  readonly body: string;
}

function parameter(message: string): Pick<WrongRequest, "status" | "body"> {
  const text = JSON.stringify(message).replaceAll("/", "\\/");
  return { status: 400, body: `{"error":{"message":${text},"type":"OAuthException","code":100,"fbtrace_id":"<trace>"}}` };
}

const TYPES = "audio/aac, audio/mp4, audio/mpeg, audio/amr, audio/ogg, audio/opus, application/vnd.ms-powerpoint, " +
  "application/msword, application/vnd.openxmlformats-officedocument.wordprocessingml.document, " +
  "application/vnd.openxmlformats-officedocument.presentationml.presentation, " +
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/pdf, text/plain, " +
  "application/vnd.ms-excel, image/jpeg, image/png, image/webp, video/mp4, video/3gpp";

const NOT_A_FILE = `(#100) Param file must be a file with one of the following types: ${TYPES}.`;

/** What a `file` that is no file is answered with: the page's own command, as observed. */
export const FILE_NOT_A_FILE = parameter(NOT_A_FILE);

const UNPARSEABLE = {
  status: 401,
  body: '{"error":{"message":"Invalid OAuth access token - Cannot parse access token","type":"OAuthException",' +
    '"code":190,"fbtrace_id":"<trace>"}}',
};

const NO_TOKEN = {
  status: 401,
  body: '{"error":{"message":"An access token is required to request this resource.","type":"OAuthException",' +
    '"code":104,"fbtrace_id":"<trace>"}}',
};

function unsupported(verb: string, id: string) {
  return {
    status: 400,
    body: `{"error":{"message":"Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded ` +
      "due to missing permissions, or does not support this operation. Please read the Graph API documentation at " +
      'https:\\/\\/developers.facebook.com\\/docs\\/graph-api","type":"GraphMethodException","code":100,' +
      '"error_subcode":33,"fbtrace_id":"<trace>"}}',
  };
}

/** Either request with one thing wrong that is not of its body. */
export const WRONG_HEADS: readonly WrongRequest[] = [
  { wrong: "a token that is none", change: ["Bearer {{token}}", "Bearer <Token>"], ...UNPARSEABLE },
  { wrong: "no token", change: ["Authorization: Bearer {{token}}", ""], ...NO_TOKEN },
  { wrong: "an unknown number", change: ["{{phone-number-id}}", "1234567"], ...unsupported("post", "1234567") },
  {
    wrong: "an unknown edge",
    change: ["/media HTTP", "/medias HTTP"],
    ...parameter("(#100) Tried accessing nonexisting field (medias) on node type (WhatsAppBusinessPhoneNumber)"),
  },
];

/** The form with one thing wrong in it. */
export const WRONG_FORMS: readonly WrongRequest[] = [
  {
    wrong: "the type as the command spells it",
    change: ["Content-Type: audio/ogg", "Content-Type: ogg"],
    ...parameter(`${NOT_A_FILE} Received file of type 'ogg'.`),
  },
  {
    wrong: "no type",
    change: ["Content-Type: audio/ogg\r\n", ""],
    ...parameter(`${NOT_A_FILE} Received file of type 'application/octet-stream'.`),
  },
  { wrong: "the path in place of the file", change: ['; filename="file.ogg"', ""], ...FILE_NOT_A_FILE },
  {
    wrong: "the file in a field called media",
    change: ['name="file"', 'name="media"'],
    ...parameter("(#100) The parameter file is required."),
  },
  {
    wrong: "no messaging_product",
    change: ['name="messaging_product"', 'name="product"'],
    ...parameter("(#100) The parameter messaging_product is required."),
  },
  {
    wrong: "another messaging_product",
    change: ["\r\nwhatsapp\r\n", "\r\nsms\r\n"],
    ...parameter('(#100) Param messaging_product must be one of {WHATSAPP} - got "sms".'),
  },
  {
    wrong: "a Content-Type without a boundary",
    change: [`; boundary=${BOUNDARY}`, ""],
    ...parameter("(#100) The parameter messaging_product is required."),
  },
];

/** The command's JSON with one thing wrong in it, whatever a right one is answered with. */
export const WRONG_JSON: readonly WrongRequest[] = [
  {
    wrong: "no messaging_product",
    change: ['"messaging_product"', '"product"'],
    ...parameter("(#100) The parameter messaging_product is required."),
  },
  {
    wrong: "another messaging_product",
    change: ['"whatsapp"', '"sms"'],
    ...parameter('(#100) Param messaging_product must be one of {WHATSAPP} - got "sms".'),
  },
  {
    wrong: "no file",
    change: ['"file"', '"media"'],
    ...parameter("(#100) The parameter file is required."),
  },
];
