import type { PageRequest } from "./page_request.ts";

const UPLOAD = "POST /api/v2/whatsapp.php?api=upload_media HTTP/1.1";

/** Wolkvox's page of `upload_media`, four times; what it leaves empty is left to be filled in. */
export const UPLOAD_REQUESTS: readonly PageRequest[] = [
  {
    by: "PHP with cURL",
    head: [
      UPLOAD,
      "Host: {{host}}",
      "Accept: */*",
      // CURLOPT_ENCODING '' offers all that the library knows.
      "Accept-Encoding: deflate, gzip, br, zstd",
      "wolkvox-token: {{wolkvox-token}}",
      "Content-Type: application/json",
      "Content-Length: {{length}}",
    ],
    body: '{\n"connector_id": "{{connector_id}}",\n"file_url": "{{file_url}}"\n}',
  },
  {
    by: "curl",
    head: [
      UPLOAD,
      "Host: {{host}}",
      "User-Agent: curl/8.5.0",
      "Accept: */*",
      "wolkvox-token: {{wolkvox-token}}",
      "Content-Type: application/json",
      "Content-Length: {{length}}",
    ],
    body: '{\n"connector_id": "{{connector_id}}",\n"file_url": "{{file_url}}"\n}',
  },
  {
    by: "Java with OkHttp",
    head: [
      UPLOAD,
      "wolkvox-token: {{wolkvox-token}}",
      // A body made of a String is UTF-8, and OkHttp says so in the type that it was given.
      "Content-Type: application/json; charset=utf-8",
      "Content-Length: {{length}}",
      "Host: {{host}}",
      "Connection: Keep-Alive",
      "Accept-Encoding: gzip",
      "User-Agent: okhttp/4.12.0",
    ],
    body: '{\r\n "connector_id": "{{connector_id}}",\r\n "file_url": "{{file_url}}"\r\n}',
  },
  {
    by: "Python with requests",
    head: [
      UPLOAD,
      "Host: {{host}}",
      "User-Agent: python-requests/2.32.3",
      "Accept-Encoding: gzip, deflate",
      "Accept: */*",
      "Connection: keep-alive",
      "wolkvox-token: {{wolkvox-token}}",
      "Content-Type: application/json",
      "Content-Length: {{length}}",
    ],
    body: '{"connector_id": "{{connector_id}}", "file_url": "{{file_url}}"}',
  },
];

/** Wolkvox's page of `send_template_official`, in PHP; its masks filled with digits. */
export const SEND_REQUEST: PageRequest = {
  by: "PHP with cURL",
  head: [
    "POST /api/v2/whatsapp.php?api=send_template_official HTTP/1.1",
    "Host: {{host}}",
    "Accept: */*",
    "Accept-Encoding: deflate, gzip, br, zstd",
    "wolkvox-token: {{wolkvox-token}}",
    "Content-Type: application/json",
    "Content-Length: {{length}}",
  ],
  body: `{
    "connector_id": "{{connector_id}}",
    "telephone": "9319000000",
    "template_name": "my_template",
    "template_vars": "var1;var2;var3",
    "customer_id": "110000003",
    "url_attach": ""
}`,
};
