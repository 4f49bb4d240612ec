import { assert, assertEquals } from "@std/assert";
import type { FaultAction } from "../faults/action.ts";
import { MAGIC_FORMS, writtenForm } from "./forms.ts";
import { readMagic } from "./read_magic.ts";

Deno.test("magic: a form is read with its parameters, whatever the extension", () => {
  const actions: [string, FaultAction][] = [
    ["wamock-error.too-large", { type: "error", error: "toy.too-large" }],
    ["wamock-error.too-large.jpg", { type: "error", error: "toy.too-large" }],
    ["wamock-error.too-large.413.jpg", { type: "error", error: "toy.too-large", status: 413 }],
    ["wamock-delay.250.PDF", { type: "delay", ms: 250 }],
    ["wamock-drip.8.100.png", { type: "drip", bytes: 8, everyMs: 100 }],
    ["wamock-reset.mp4", { type: "reset" }],
    ["wamock-reset.20.mp4", { type: "reset", afterBytes: 20 }],
    ["wamock-close", { type: "close" }],
    ["wamock-truncate.0.jpg", { type: "truncate", atByte: 0 }],
    ["wamock-truncate.jpg", { type: "truncate" }],
    ["wamock-wrong-length.-3.jpg", { type: "wrong-length", by: -3 }],
    ["wamock-garbage.jpg", { type: "garbage" }],
  ];
  for (const [name, action] of actions) assertEquals(readMagic(name, "file-name", "toy"), { action }, name);
  const refusal: FaultAction = { type: "refuse-early", error: "toy.too-large", status: 413 };
  assertEquals(readMagic("wamock-refuse-early.too-large.413", "token", "toy"), { action: refusal });
});

Deno.test("magic: a text that does not begin as one is none", () => {
  for (const name of ["photo.jpg", "", "my-wamock-error.x", "WAMOCK-error.x", "wamock.jpg"]) {
    assertEquals(readMagic(name, "file-name", "toy"), undefined, name);
  }
});

Deno.test("magic: what begins as one and is none is told, with how it is written", () => {
  const problems: [string, "file-name" | "token", string][] = [
    ["wamock-eror.too-large.jpg", "file-name", "wamock-error.<error>[.<status>]"],
    ["wamock-", "file-name", "wamock-error.<error>[.<status>]"],
    ["wamock-delay.jpg", "file-name", "wamock-delay.<milliseconds>"],
    ["wamock-drip.jpg.100", "file-name", "wamock-drip.<bytes>.<milliseconds>"],
    ["wamock-error.Foo.400", "file-name", "wamock-error.<error>[.<status>]"],
    ["wamock-reset.20.tar.gz", "file-name", "wamock-reset[.<bytes>]"],
    ["wamock-delay.999999999.jpg", "file-name", "ms"],
    ["wamock-reset.-1.jpg", "file-name", "afterBytes"],
    ["wamock-wrong-length.0.jpg", "file-name", "by"],
    ["wamock-delay.100", "token", "wamock-refuse-early.<error>[.<status>]"],
  ];
  for (const [text, place, told] of problems) {
    const reading = readMagic(text, place, "toy");
    assert(reading && "problem" in reading, text);
    assert(reading.problem.includes(told), `${text}: ${reading.problem}`);
  }
});

Deno.test("magic: every form's own example is one", () => {
  for (const form of MAGIC_FORMS) {
    const parameters = form.parameters[0]?.field === "error" ? ["too-large"] : form.example;
    const text = ["wamock-" + form.type, ...parameters].join(".");
    for (const place of form.places) {
      assert("action" in readMagic(text, place, "toy")!, `${text}: ${writtenForm(form)}`);
    }
  }
});
