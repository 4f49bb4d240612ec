import type { Json } from "@wamock/contract";
import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { message, type MessageBody } from "./requests.ts";
import { messageRefused, uploaded } from "./steps.ts";

const ACCEPTED = { success: "meta.messages.send", equals: { "messages.0.message_status": "accepted" } } as const;

const BODY = { type: "body", parameters: [{ type: "text", text: "you" }] };
const FORMAT = { component: "header", expected: "IMAGE" };

/** A message of the template with an image as header. */
function imageTemplate(header: Json | undefined, body: Json = BODY): MessageBody {
  const components = [...(header === undefined ? [] : [{ type: "header", parameters: [header] }]), body];
  return { type: "template", template: { name: "{imageTemplate}", language: { code: "en_US" }, components } };
}

function template(changes: Readonly<Record<string, Json | undefined>>): MessageBody {
  const named = { name: "hello_world", language: { code: "en_US" }, ...changes };
  return { type: "template", template: JSON.parse(JSON.stringify(named)) };
}

/** Templates, and the media in their headers. */
export const messageTemplateCases = [
  {
    id: "meta.messages.template-accepted",
    title: "A template is answered with message_status accepted.",
    ...known("meta.message-template-status", "meta.message-template-sample"),
    steps: [{ request: message(template({})), expect: ACCEPTED }],
  },
  {
    id: "meta.messages.template-unknown",
    title: "A template that there is not is refused with 404, and named.",
    ...known("meta.template-missing"),
    steps: [
      messageRefused("template-missing", template({ name: "no_such_template" }), {
        name: "no_such_template",
        language: "en_US",
      }),
    ],
  },
  {
    id: "meta.messages.template-other-language",
    title: "A template is not there in another language than its own.",
    ...known("meta.template-missing"),
    steps: [
      messageRefused("template-missing", template({ language: { code: "es" } }), {
        name: "hello_world",
        language: "es",
      }),
    ],
  },
  {
    id: "meta.messages.template-unnamed",
    title: "A template message without a name is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [messageRefused("required-parameter-missing", template({ name: undefined }))],
  },
  {
    id: "meta.messages.template-without-language",
    title: "A template message without a language is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [messageRefused("required-parameter-missing", template({ language: undefined }))],
  },
  {
    id: "meta.messages.template-image-by-id",
    title: "An image that was uploaded fills a template's header.",
    ...known("meta.message-template-media", "meta.message-template-shape"),
    steps: [uploaded(), {
      request: message(imageTemplate({ type: "image", image: { id: "{mediaId}" } })),
      expect: ACCEPTED,
    }],
  },
  {
    id: "meta.messages.template-image-by-link",
    title: "An image behind a link fills a template's header.",
    ...known("meta.message-template-media", "meta.message-template-shape"),
    steps: [{
      request: message(imageTemplate({ type: "image", image: { link: "https://files.example/a.png" } })),
      expect: ACCEPTED,
    }],
  },
  {
    id: "meta.messages.template-media-id-unknown",
    title: "An unknown media id in a template is refused, and its place named.",
    ...known("meta.media-id-invalid", "meta.message-template-media"),
    steps: [
      messageRefused("media-id-invalid", imageTemplate({ type: "image", image: { id: "1" } }), {
        param: "template['components'][0]['parameters'][0]['image']['id']",
      }),
    ],
  },
  {
    id: "meta.messages.template-media-neither",
    title: "Media of a template with neither an id nor a link is refused.",
    ...known("meta.media-id-or-link-required", "meta.message-template-media"),
    steps: [messageRefused("media-id-or-link-required", imageTemplate({ type: "image", image: {} }))],
  },
  {
    id: "meta.messages.template-header-missing",
    title: "A template with a media header needs its media at every send: what was approved is a sample.",
    ...known("meta.template-parameter-format", "meta.message-template-shape"),
    steps: [messageRefused("template-parameter-format", imageTemplate(undefined), { ...FORMAT, received: "UNKNOWN" })],
  },
  {
    id: "meta.messages.template-header-other-kind",
    title: "A text in the place of a template's image is refused.",
    ...known("meta.template-parameter-format", "meta.message-template-shape"),
    steps: [
      messageRefused("template-parameter-format", imageTemplate({ type: "text", text: "no image" }), {
        ...FORMAT,
        received: "TEXT",
      }),
    ],
  },
  {
    id: "meta.messages.template-parameter-without-text",
    title: "A text parameter without its text is refused, and named.",
    ...known("meta.template-parameter-mandatory"),
    steps: [
      messageRefused(
        "template-parameter-mandatory",
        imageTemplate({ type: "image", image: { link: "https://files.example/a.png" } }, {
          type: "body",
          parameters: [{ type: "text" }],
        }),
        { name: "text", type: "text" },
      ),
    ],
  },
  {
    id: "meta.messages.template-too-few-parameters",
    title: "Fewer parameters than the template has variables are refused.",
    ...known("meta.template-parameter-count"),
    steps: [
      messageRefused(
        "template-parameter-count",
        imageTemplate({ type: "image", image: { link: "https://files.example/a.png" } }, { type: "body" }),
      ),
    ],
  },
  {
    id: "meta.messages.template-too-many-parameters",
    title: "A parameter for a template without variables is refused.",
    ...known("meta.template-parameter-count"),
    steps: [messageRefused("template-parameter-count", template({ components: [BODY] }))],
  },
] satisfies readonly MetaCase[];
