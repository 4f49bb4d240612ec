import { assert, assertEquals } from "@std/assert";
import { BROKEN, type SampleBody, WHOLE } from "./testdata/bodies.ts";
import { judge, seededRandom } from "./testdata/judge.ts";

const BODIES: Record<string, SampleBody> = { ...WHOLE, ...BROKEN };

function outcome(body: SampleBody, cuts?: readonly number[]) {
  const { report, bodies } = judge(body, cuts);
  return { report, bodies };
}

for (const [title, body] of Object.entries(BODIES)) {
  const size = body.bytes.length;

  Deno.test(`${title}: a body cut at any byte is judged as when it comes whole`, () => {
    const whole = outcome(body);
    for (let cut = 0; cut <= size; cut++) {
      assertEquals(outcome(body, [cut]), whole, `cut at ${cut}`);
    }
  });

  Deno.test(`${title}: a body that comes byte by byte is judged as when it comes whole`, () => {
    const every = Array.from({ length: size }, (_, i) => i + 1);
    assertEquals(outcome(body, every), outcome(body));
  });

  Deno.test(`${title}: a body cut at many random bytes is judged as when it comes whole`, () => {
    const whole = outcome(body);
    const random = seededRandom(42);
    for (let round = 0; round < 200; round++) {
      const cuts = Array.from(
        { length: 1 + Math.floor(random() * 8) },
        () => Math.floor(random() * (size + 1)),
      ).sort((a, b) => a - b);
      assertEquals(outcome(body, cuts), whole, `cuts at ${cuts}`);
    }
  });
}

for (const [title, body] of Object.entries(WHOLE)) {
  Deno.test(`${title}: a body that ends early at any byte is an error, never a form`, () => {
    const { report } = judge(body);
    const closing = report.totalBytes - report.epilogueBytes;
    const text = new TextDecoder("latin1").decode(body.bytes);
    const complete = text.lastIndexOf("--", closing) + 2;
    for (let size = 0; size < complete; size++) {
      const cut = { ...body, bytes: body.bytes.subarray(0, size) };
      const short = judge(cut).report;
      assert(short.error !== undefined, `no error at ${size}`);
      assertEquals(short.closed, false, `closed at ${size}`);
      assertEquals(short.totalBytes, size);
    }
    for (let size = complete; size <= body.bytes.length; size++) {
      const cut = { ...body, bytes: body.bytes.subarray(0, size) };
      assertEquals(judge(cut).report.error, undefined, `error at ${size}`);
      assertEquals(judge(cut).report.closed, true);
    }
  });

  Deno.test(`${title}: a body that ends early is judged alike however it is cut`, () => {
    const bytewise = Array.from({ length: body.bytes.length }, (_, i) => i + 1);
    for (let size = 0; size <= body.bytes.length; size++) {
      const cut = { ...body, bytes: body.bytes.subarray(0, size) };
      const whole = outcome(cut);
      assertEquals(outcome(cut, bytewise.slice(0, size)), whole, `at ${size}`);
      const half = Math.floor(size / 2);
      assertEquals(outcome(cut, [half]), whole, `at ${size}`);
    }
  });
}
