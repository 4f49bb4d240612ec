import type { Json } from "@wamock/contract";

/** A template that can be sent. */
export interface ApprovedTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: "AUTHENTICATION" | "MARKETING" | "UTILITY";
  /** As it was created with them. */
  readonly components: Json;
}

/** The templates that are approved in every sandbox from the start. */
export const SAMPLE_TEMPLATES: readonly ApprovedTemplate[] = [
  {
    name: "hello_world",
    language: "en_US",
    category: "UTILITY",
    components: [
      { type: "HEADER", format: "TEXT", text: "Hello World" },
      { type: "BODY", text: "Welcome, and congratulations: this message shows that you can send messages." },
    ],
  },
  {
    name: "sample_image",
    language: "en_US",
    category: "MARKETING",
    components: [{ type: "HEADER", format: "IMAGE" }, { type: "BODY", text: "A picture for {{1}}" }],
  },
];
