import type { Limit } from "../provider.ts";
import type { Evidence } from "../evidence.ts";
import { CHOICE, MEDIA_PAGE, NEW_ERROR_PAGE, RECORDED } from "./grounds.ts";
import { rateLimits } from "./rate_limits.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** The page says MB and KB and neither defines them nor says whether the bound is allowed. */
const SIZE = {
  level: "assumed",
  sources: ["D1", "U19"],
  date: "2026-10",
  note: "The figure is documented. That it is binary and inclusive follows from a document of 104857600 bytes " +
    "that was delivered.",
} as const satisfies Evidence;

/** Figures of Meta's that a user may set. */
export const metaLimits = [
  { id: "meta.audio-bytes", summary: "Largest audio upload.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  { id: "meta.video-bytes", summary: "Largest video upload.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  { id: "meta.image-bytes", summary: "Largest image upload.", unit: "bytes", default: 5 * MIB, evidence: SIZE },
  {
    id: "meta.document-bytes",
    summary: "Largest document upload.",
    unit: "bytes",
    default: 100 * MIB,
    evidence: {
      ...SIZE,
      note: "100 MB is documented. A document of exactly 104857600 bytes was delivered, by link: for an upload " +
        "the binary, inclusive bound is inferred.",
    },
  },
  {
    id: "meta.static-sticker-bytes",
    summary: "Largest sticker of one frame; only under `meta.sticker-size: documented`.",
    unit: "bytes",
    default: 100 * KIB,
    evidence: SIZE,
  },
  {
    id: "meta.animated-sticker-bytes",
    summary: "Largest animated sticker; only under `meta.sticker-size: documented`.",
    unit: "bytes",
    default: 500 * KIB,
    evidence: SIZE,
  },
  {
    id: "meta.url-lifetime",
    summary: "How long a download URL works after the call that gave it.",
    unit: "seconds",
    default: 300,
    evidence: RECORDED,
  },
  {
    id: "meta.media-retention",
    summary: "How long an uploaded media id lives.",
    unit: "days",
    default: 30,
    evidence: MEDIA_PAGE,
  },
  {
    id: "meta.ttl-minimum",
    summary: "Smallest `ttl_minutes` of an upload.",
    unit: "minutes",
    default: 60,
    evidence: { level: "documented", sources: ["D8"], date: "2026-05-21" },
  },
  {
    id: "meta.ttl-maximum",
    summary: "Largest `ttl_minutes` of an upload.",
    unit: "minutes",
    default: 43_200,
    evidence: { level: "documented", sources: ["D8"], date: "2026-05-21" },
  },
  {
    id: "meta.session-lifetime",
    summary: "How long a session of a resumable upload can be written to.",
    unit: "minutes",
    default: 24 * 60,
    evidence: CHOICE,
  },
  {
    id: "meta.handle-lifetime",
    summary: "How long the handle of a resumable upload can be used.",
    unit: "seconds",
    default: 345_600,
    evidence: { level: "reported", sources: ["U6"], date: "2024", note: "Four days, by the times in five handles." },
  },
  {
    id: "meta.handle-line-bytes",
    summary: "How many bytes of the file each line of its handle stands for; a smaller figure gives more lines.",
    unit: "bytes",
    default: 4 * MIB,
    evidence: { ...CHOICE, sources: ["R2", "U6"], note: "That larger files have more lines is known." },
  },
  {
    id: "meta.template-count",
    summary: "How many templates a business account can have.",
    unit: "count",
    default: 250,
    evidence: NEW_ERROR_PAGE,
  },
  {
    id: "meta.template-body-characters",
    summary: "Longest body of a template, in characters.",
    unit: "count",
    default: 1024,
    evidence: { level: "reported", sources: ["I21"] },
  },
  {
    id: "meta.template-header-characters",
    summary: "Longest text header of a template, in characters.",
    unit: "count",
    default: 60,
    evidence: { level: "documented", sources: ["D16"] },
  },
  {
    id: "meta.template-footer-characters",
    summary: "Longest footer of a template, in characters.",
    unit: "count",
    default: 60,
    evidence: { level: "reported", sources: ["I21"] },
  },
  {
    id: "meta.template-review",
    summary: "How long a template is pending before it is approved.",
    unit: "seconds",
    default: 60,
    evidence: { ...CHOICE, note: "The real one takes minutes to a day." },
  },
  {
    id: "meta.webhook-sent-delay",
    summary: "How long after a message its status `sent` comes.",
    unit: "seconds",
    default: 1,
    evidence: CHOICE,
  },
  {
    id: "meta.webhook-delivered-delay",
    summary: "How long after a message its status `delivered` comes.",
    unit: "seconds",
    default: 2,
    evidence: { level: "assumed", sources: ["U41"], note: "In a log it came a second after `sent`." },
  },
  {
    id: "meta.webhook-failed-delay",
    summary: "How long after a message its status `failed` comes.",
    unit: "seconds",
    default: 2,
    evidence: { level: "reported", sources: ["I23"], note: "Of one message." },
  },
  ...rateLimits,
] as const satisfies readonly Limit[];
