import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { DEFAULT_JOURNAL, Settings, SettingsError, type SettingsPatch } from "./settings.ts";
import { toyContract } from "./testdata/toy_provider.ts";

/** The fields that are complained of. */
function refused(settings: Settings, patch: SettingsPatch): string[] {
  const error = assertThrows(() => settings.change(patch), SettingsError);
  for (const { field, problem } of error.problems) assertStringIncludes(error.message, `${field}: ${problem}`);
  return error.problems.map(({ field }) => field);
}

Deno.test("settings: each begins at its contract's default", () => {
  const settings = new Settings([toyContract]);
  assertEquals([settings.dialect("toy.mood"), settings.limit("toy.max-bytes")], ["kind", 1000]);
  assertEquals(settings.view(), {
    dialects: { "toy.mood": "kind" },
    limits: { "toy.max-bytes": 1000 },
    journal: DEFAULT_JOURNAL,
    magic: true,
    mediaUrlHost: "as-addressed",
  });
});

Deno.test("settings: what a change does not name stays", () => {
  const settings = new Settings([toyContract], { dialects: { "toy.mood": "curt" } });
  settings.change({ limits: { "toy.max-bytes": 0 } });
  assertEquals(settings.view(), {
    dialects: { "toy.mood": "curt" },
    limits: { "toy.max-bytes": 0 },
    journal: DEFAULT_JOURNAL,
    magic: true,
    mediaUrlHost: "as-addressed",
  });
  settings.change({});
  assertEquals(settings.view(), {
    dialects: { "toy.mood": "curt" },
    limits: { "toy.max-bytes": 0 },
    journal: DEFAULT_JOURNAL,
    magic: true,
    mediaUrlHost: "as-addressed",
  });
});

Deno.test("settings: every problem is told at once, with what would do", () => {
  const settings = new Settings([toyContract]);
  const patch = {
    dialects: { "toy.mood": "toString", "toy.colour": "red" },
    limits: { "toy.max-bytes": 1.5, "toy.speed": 1 },
  };
  assertEquals(refused(settings, patch), [
    "dialects.toy.mood",
    "dialects.toy.colour",
    "limits.toy.max-bytes",
    "limits.toy.speed",
  ]);
  const { message } = assertThrows(() => settings.change(patch), SettingsError);
  for (const cure of ["kind, curt", "Known: toy.mood", "Known: toy.max-bytes", "whole number"]) {
    assertStringIncludes(message, cure);
  }
});

Deno.test("settings: a change with one problem in it changes nothing", () => {
  const settings = new Settings([toyContract]);
  refused(settings, { dialects: { "toy.mood": "curt" }, limits: { "toy.max-bytes": -1 } });
  refused(settings, { dialects: { "toy.colour": "red" }, limits: { "toy.max-bytes": 5 } });
  assertEquals(settings.view(), new Settings([toyContract]).view());
});

Deno.test("settings: a limit is a whole number of 0 or more", () => {
  const settings = new Settings([toyContract]);
  for (const figure of [-1, 0.5, NaN, Infinity, 2 ** 53, "5" as unknown as number]) {
    assertEquals(refused(settings, { limits: { "toy.max-bytes": figure } }), ["limits.toy.max-bytes"]);
  }
});

Deno.test("settings: the host of media URLs is one of three, and stays as it was set", () => {
  const settings = new Settings([toyContract], { mediaUrlHost: "real" });
  assertEquals(refused(settings, { mediaUrlHost: "lookaside" as "real" }), ["mediaUrlHost"]);
  settings.change({ limits: { "toy.max-bytes": 1 } });
  assertEquals(settings.mediaUrlHost, "real");
  settings.change({ mediaUrlHost: "local" });
  assertEquals(settings.view().mediaUrlHost, "local");
});

Deno.test("settings: a mock is not made with settings that do not fit", () => {
  assertThrows(() => new Settings([toyContract], { dialects: { "toy.mood": "sour" } }), SettingsError, "sour");
});

Deno.test("settings: reading one that no served provider has is a bug", () => {
  const settings = new Settings([]);
  assertThrows(() => settings.dialect("toy.mood"), TypeError, "toy.mood");
  assertThrows(() => settings.limit("toy.max-bytes"), TypeError, "toy.max-bytes");
});

Deno.test("settings: the journal's bounds are changed one by one, and checked", () => {
  const settings = new Settings([], { journal: { entries: 5 } });
  settings.change({ journal: { digests: "all", entries: undefined } });
  assertEquals(settings.journal, { ...DEFAULT_JOURNAL, entries: 5, digests: "all" });
  const wrong = { entries: -1, bytes: 1.5, headBytes: 2 ** 21, digests: "none", pages: 1 };
  assertEquals(refused(settings, { journal: wrong } as unknown as SettingsPatch), [
    "journal.entries",
    "journal.bytes",
    "journal.headBytes",
    "journal.digests",
    "journal.pages",
  ]);
});

Deno.test("settings: whoever counts by a limit or a dialect is told that it was set, were it to what it was", () => {
  const settings = new Settings([toyContract]);
  const revision = () => settings.revision("toy.max-bytes", "toy.mood");
  const before = revision();
  settings.change({ journal: { entries: 1 } });
  assertEquals(revision(), before);
  settings.change({ limits: { "toy.max-bytes": 1000 } });
  settings.change({ dialects: { "toy.mood": "curt" } });
  assertEquals([revision(), settings.revision("toy.mood")], [before + 2, 1]);
});

Deno.test("settings: a state that is restored has the figures, and how often each was set", () => {
  const before = new Settings([toyContract], { journal: { entries: 5 } });
  before.change({ limits: { "toy.max-bytes": 7 } });
  before.change({ limits: { "toy.max-bytes": 8 }, dialects: { "toy.mood": "curt" } });
  const after = new Settings([toyContract], { dialects: { "toy.mood": "curt" } });
  after.restore(before.state);
  assertEquals(after.state, before.state);
  assertEquals([after.limit("toy.max-bytes"), after.revision("toy.max-bytes"), after.revision("toy.mood")], [8, 2, 1]);
});
