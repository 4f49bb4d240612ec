import { assertEquals } from "@std/assert";
import { environmentOf, type Surroundings } from "./environment.ts";

const SURROUNDINGS: Surroundings = {
  url: "http://127.0.0.1:4711",
  certificates: "/tmp/a/ca-bundle.pem",
  preload: '/opt/my "own"/preload.cjs',
  guard: { port: 4711, served: ["graph.facebook.com"], passThrough: [] },
  credentials: { meta: { accessToken: "EAA", phoneNumberId: "1" }, wolkvox: { fileUrl: "https://x" } },
};

Deno.test("environment: both spellings of the proxy lead to the mock, and nothing leads around it", () => {
  const given = {
    HTTPS_PROXY: "http://other",
    no_proxy: "*",
    ALL_PROXY: "socks://x",
    all_proxy: "socks://x",
    HOME: "/h",
  };
  const made = environmentOf(given, SURROUNDINGS);
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"]) {
    assertEquals(made[name], SURROUNDINGS.url);
  }
  for (const name of ["NO_PROXY", "no_proxy"]) assertEquals(made[name], "localhost,127.0.0.1,::1");
  assertEquals(["ALL_PROXY", "all_proxy"].filter((name) => name in made), []);
  assertEquals([made.HOME, made.NODE_USE_ENV_PROXY, made.WAMOCK_URL], ["/h", "1", SURROUNDINGS.url]);
});

Deno.test("environment: Node, OpenSSL, Requests, curl and Deno are told of the certificates", () => {
  const made = environmentOf({ SSL_CERT_FILE: "/etc/own.pem" }, SURROUNDINGS);
  for (const name of ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "DENO_CERT"]) {
    assertEquals(made[name], SURROUNDINGS.certificates, name);
  }
});

Deno.test("environment: the preload goes before what NODE_OPTIONS held, and its path may hold anything", () => {
  const preload = String.raw`--require "/opt/my \"own\"/preload.cjs"`;
  assertEquals(environmentOf({}, SURROUNDINGS).NODE_OPTIONS, preload);
  const given = { NODE_OPTIONS: "--max-old-space-size=512" };
  assertEquals(environmentOf(given, SURROUNDINGS).NODE_OPTIONS, `${preload} --max-old-space-size=512`);
});

Deno.test("environment: every field of the credentials is a variable", () => {
  const made = environmentOf({}, SURROUNDINGS);
  const own = Object.entries(made).filter(([name]) => /^WAMOCK_(?!RUN|URL)/.test(name));
  assertEquals(Object.fromEntries(own), {
    WAMOCK_META_ACCESS_TOKEN: "EAA",
    WAMOCK_META_PHONE_NUMBER_ID: "1",
    WAMOCK_WOLKVOX_FILE_URL: "https://x",
  });
  assertEquals(JSON.parse(made.WAMOCK_RUN ?? ""), SURROUNDINGS.guard);
});
