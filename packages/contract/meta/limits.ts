import type { Limit } from "../provider.ts";
import type { Evidence } from "../evidence.ts";
import { MEDIA_PAGE, RECORDED } from "./grounds.ts";

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
] as const satisfies readonly Limit[];
