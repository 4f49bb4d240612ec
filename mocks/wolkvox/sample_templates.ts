import type { WorldCore } from "@wamock/engine";
import { newHandle } from "./handles.ts";
import type { Template } from "./template_store.ts";

/**
 * The templates of a new sandbox, which are approved: `my_template` has three variables and no media, `my_media_template`
 * an image in its header and a button whose URL has a variable.
 */
export function approvedTemplates(
  connectorId: string,
  newId: () => string,
  { clock, random }: Pick<WorldCore, "clock" | "random">,
): readonly Template[] {
  const approved = { connectorId, language: "en", category: "MARKETING", status: "APPROVED" } as const;
  return [
    {
      ...approved,
      id: newId(),
      name: "my_template",
      components: [{
        type: "BODY",
        text: "Hello {{1}}, your order {{2}} arrives on {{3}}.",
        example: { body_text: [["Ana", "1001", "Monday"]] },
      }],
    },
    {
      ...approved,
      id: newId(),
      name: "my_media_template",
      components: [
        {
          type: "HEADER",
          format: "IMAGE",
          example: { header_handle: newHandle("image/jpeg", clock.now(), random) },
        },
        { type: "BODY", text: "Look at this." },
        {
          type: "BUTTONS",
          buttons: [{
            type: "URL",
            text: "Open",
            url: "https://shop.example/{{1}}",
            example: ["https://shop.example/offer"],
          }],
        },
      ],
    },
  ];
}
