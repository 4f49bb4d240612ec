import { assertEquals } from "@std/assert";
import { Mask, maskSecret } from "./masking.ts";

const names = { headers: ["Authorization"], query: ["access_token"], fields: ["appSecret"] };
const secret = "EAAB0123456789";
const hidden = "EAAB…(14 characters)";
const mask = new Mask(names, [secret]);

Deno.test("masking: a secret shows its first four characters and its length; a short one its length alone", () => {
  assertEquals(maskSecret(secret), hidden);
  assertEquals(maskSecret("12345678"), "…(8 characters)");
  assertEquals(maskSecret(""), "…(0 characters)");
});

Deno.test("masking: a known secret is hidden anywhere in a text, each time", () => {
  assertEquals(mask.text(`a ${secret}, ${secret}.`), `a ${hidden}, ${hidden}.`);
  assertEquals(mask.text("nothing here"), "nothing here");
});

Deno.test("masking: a secret that begins with another one keeps no tail", () => {
  const two = new Mask(names, ["application1", "application1|appsecret"]);
  assertEquals(two.text("application1|appsecret"), "appl…(22 characters)");
});

Deno.test("masking: what means something in a replacement is hidden like any other character", () => {
  for (const text of ["a$&bcdefghij", "a$`bcdefghij", "$$$$bcdefghij"]) {
    assertEquals(new Mask(names, [text]).text(`<${text}>`), `<${text.slice(0, 4)}…(${text.length} characters)>`);
  }
});

Deno.test("masking: values too short to be told from other text are hidden by name only", () => {
  const short = new Mask(names, ["4711"]);
  assertEquals(short.text("order 4711"), "order 4711");
  assertEquals(short.field("appSecret", "4711"), "…(4 characters)");
});

Deno.test("masking: a secret header shows its scheme, in any case of its name, and unknown secrets are hidden too", () => {
  assertEquals(mask.headers([["AUTHORIZATION", "Bearer somebody-elses"], ["Accept", "*/*"]]), [
    ["AUTHORIZATION", "Bearer some…(14 characters)"],
    ["Accept", "*/*"],
  ]);
});

Deno.test("masking: a token sent without a scheme is not taken for one", () => {
  assertEquals(mask.headers([["Authorization", "somebody-elses token"]]), [
    ["Authorization", "some…(20 characters)"],
  ]);
  assertEquals(mask.headers([["Authorization", secret]]), [["Authorization", hidden]]);
});

Deno.test("masking: a known secret in any other header is hidden", () => {
  assertEquals(mask.headers([["Cookie", `t=${secret}`]]), [["Cookie", `t=${hidden}`]]);
});

Deno.test("masking: in a URL secrets are hidden by name, by value, in the path, and as a name", () => {
  const show = (target: string) => decodeURIComponent(mask.target(new URL(target, "http://localhost")));
  assertEquals(show("/v1/a?ACCESS_TOKEN=short&x=1"), "/v1/a?ACCESS_TOKEN=…(5 characters)&x=1");
  assertEquals(show(`/v1/a?x=${secret}`), `/v1/a?x=${hidden}`);
  assertEquals(show(`/v1/${secret}/a`), `/v1/${hidden}/a`);
  assertEquals(show(`/v1/a?${secret}`), `/v1/a?${hidden}=`);
});

Deno.test("masking: a secret that is percent-encoded in a URL is hidden", () => {
  const odd = new Mask(names, ["12345|äbc/="]);
  const show = (target: string) => decodeURIComponent(odd.target(new URL(target, "http://localhost")));
  assertEquals(show("/a/12345%7C%C3%A4bc%2F%3D"), "/a/1234…(11 characters)");
  assertEquals(show("/a?x=12345%7c%c3%a4bc%2f%3d"), "/a?x=1234…(11 characters)");
});

Deno.test("masking: a URL without a secret is shown as it came", () => {
  for (const target of ["/v1/a%20b/%zz", "/v1/%ff", "/v1/a?x=a%20b&y="]) {
    assertEquals(mask.target(new URL(target, "http://localhost")), target);
  }
});

Deno.test("masking: a form field is hidden by name, and by value under any other", () => {
  assertEquals(mask.field("APPSECRET", "abcdefghi"), "abcd…(9 characters)");
  assertEquals(mask.field("note", `is ${secret}`), `is ${hidden}`);
});

Deno.test("masking: a secret is hidden as JSON spells it, too", () => {
  const odd = new Mask(names, ['key/with"quote']);
  for (const value of ['key/with"quote', 'key/with\\"quote', 'key\\/with\\"quote']) {
    assertEquals(odd.text(`<${value}>`).includes("with"), false, value);
  }
});

Deno.test("masking: in a body a field is hidden by name, however the body writes it", () => {
  const bodies = [
    '{"x":1,"access_token" : "another\\"secret","y":2}',
    "x=1&access_token=another%22secret&y=2",
    "access_token=another",
    '--b\r\nContent-Disposition: form-data; name="access_token"\r\nX: y\r\n\r\nanother\r\n--b',
    "--b\nContent-Disposition: form-data; name=access_token\n\nanother\n--b",
  ];
  const shown = bodies.map((body) => new Mask({ headers: [], query: ["access_token"], fields: [] }, []).body(body));
  for (const body of shown) assertEquals([body.includes("nother"), body.includes("characters)")], [false, true], body);
  assertEquals(shown[0]?.endsWith('","y":2}'), true, shown[0]);
  assertEquals(shown[1]?.endsWith("&y=2"), true, shown[1]);
});

Deno.test("masking: the beginning of a secret is hidden where a body was cut, and only there", () => {
  for (let length = 5; length < secret.length; length++) {
    assertEquals(mask.body(`x ${secret.slice(0, length)}`, true), "x …", `${length}`);
  }
  assertEquals(mask.body(`x ${secret.slice(0, 4)}`, true), `x ${secret.slice(0, 4)}`);
  assertEquals(mask.body(`x ${secret.slice(0, -1)}`), `x ${secret.slice(0, -1)}`);
});
