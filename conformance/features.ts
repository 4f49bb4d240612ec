import { type Case, isRequestStep, needsOf } from "./case.ts";

/**
 * What a target must have for a case: the kinds of objects that the case is about, such as `meta.media`, and what
 * must be put in place for it, such as `clock`. A target may declare the features that it has; then a case that needs
 * another is not its affair, and one that it could not be held to all the same is red.
 */
export function featuresOf(one: Case): string[] {
  const operations = one.steps.flatMap((step) =>
    isRequestStep(step) && "success" in step.expect ? [step.expect.success] : []
  );
  return [...new Set([...[one.id, ...operations].map(objectOf), ...needsOf(one)])];
}

/** The provider and the kind of object that an id is about: `meta.media` of `meta.media.upload`. */
function objectOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}
