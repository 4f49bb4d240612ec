import { toyErrors } from "@wamock/contract/toy";
import { toySuite } from "../../cases/toy/mod.ts";
import { header, text } from "../changes.ts";
import { errorsLetThrough, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const { altered, everyIn } = writerOf(toySuite, toyErrors["not-found"]);
const GET = { operation: "toy.files.get", error: null } as const;

/** Every mutant of Toy. */
export const toyMutants: readonly Mutant[] = [
  ...errorsLetThrough(toySuite),
  altered("size-as-text", "A size is a string.", GET, text(/"size":(\d+)/, '"size":"$1"'), ["files.upload/size"]),
  altered(
    "file-as-text",
    "A description is typed text/plain.",
    GET,
    header("Content-Type", "text/plain"),
    everyIn(GET.operation, "header.content-type"),
  ),
];
