import { assertMatch, assertNotMatch } from "@std/assert";
import {
  ACCESS_TOKEN,
  DOWNLOAD_HASH,
  ERROR_MID,
  ETAG,
  FBTRACE_ID,
  MEDIA_ID,
  NODE_ID,
  SESSION_ID,
  TEMPLATE_ID,
  UPLOAD_HANDLE,
  X_FB_AED,
  X_FB_DEBUG,
  X_FB_REV,
  X_FB_TRACE_ID,
} from "./identifiers.ts";

Deno.test("identifiers: real media and object ids match, others do not", () => {
  for (const id of ["914268667232441", "503335829198997", "3281363908663165", "1236350287490060"]) {
    assertMatch(id, MEDIA_ID);
  }
  for (const id of ["107878721936019", "114503234599312", "634974688087057"]) assertMatch(id, NODE_ID);
  for (const id of ["123_123", "014268667232441", "12345678901234", "12345678901234567", "me"]) {
    assertNotMatch(id, MEDIA_ID);
  }
});

Deno.test("identifiers: real traces match, and those of before 2019 do not", () => {
  for (const id of ["AntlLyAlE6ZvA8AWFzcRYzZ", "AIejXf67At-GZg4mX_Cs-Md", "ATf5-CLoxGyJeSu2vrRDOZR"]) {
    assertMatch(id, FBTRACE_ID);
  }
  assertNotMatch("HMoEZxU6YQn", FBTRACE_ID);
});

Deno.test("identifiers: values of real headers match", () => {
  assertMatch("AXG7/5RBMUX", X_FB_TRACE_ID);
  assertMatch("1017312134", X_FB_REV);
  assertMatch("709", X_FB_AED);
  assertMatch("b39b09b1bdb1e7a7f98b3470549aae5b", ERROR_MID);
  assertMatch('"b7009d41c20bef021ca4f8d18b942dfbabceb718"', ETAG);
  assertMatch(`${"A".repeat(86)}==`, X_FB_DEBUG);
  assertNotMatch("A".repeat(88), X_FB_DEBUG);
});

Deno.test("identifiers: a real download hash and a token match", () => {
  assertMatch("ATta-PkMyBz0aTF9b0CVDimLtAkAgpdXQa6t5x1KgUOu-Q", DOWNLOAD_HASH);
  assertMatch("EAAJBsomething", ACCESS_TOKEN);
  assertNotMatch("Bearer EAAJB", ACCESS_TOKEN);
});

Deno.test("identifiers: a documented session id and a recorded template id match", () => {
  const session = "upload:MTphdHRhY2htZW50Ojlk2mJiZxUwLWV6MDUtNDIwMy05yTA3LWQ4ZDPmZGFkNTM0NT8=?sig=ARZqkGCA_uQMxC8nHKI";
  assertMatch(session, SESSION_ID);
  for (const broken of [encodeURIComponent(session), session.split("?")[0]!, `${session}?x=y`, session.slice(0, -1)]) {
    assertNotMatch(broken, SESSION_ID);
  }
  assertMatch("1299189242256801", TEMPLATE_ID);
});

Deno.test("identifiers: a handle matches with one line and with several, named or not, and with nothing around it", () => {
  const end = `AR${"b".repeat(108)}:e:1744168027:1849455295211775:61564973734150:AR${"c".repeat(17)}`;
  const line = `4::aW1hZ2UvcG5n:${end}`;
  const named = `4:VGVzdC5wbmc=:aW1hZ2UvanBlZw==:${end}`;
  for (const handle of [line, named, `${line}\n${named}\n${line}`]) assertMatch(handle, UPLOAD_HANDLE);
  for (const broken of [`${line}\n`, `\n${line}`, `${line}\n\n${line}`, line.slice(1), `${line} ${line}`]) {
    assertNotMatch(broken, UPLOAD_HANDLE);
  }
});
