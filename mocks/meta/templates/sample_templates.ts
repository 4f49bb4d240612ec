import type { Template } from "./template_store.ts";

/** The templates that are approved in every sandbox from the start. */
export const SAMPLE_TEMPLATES: readonly Pick<Template, "name" | "language" | "category" | "components">[] = [
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
