import type { Evidence } from "../evidence.ts";
import type { Limit } from "../provider.ts";
import { CHOICE } from "./grounds.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** The most recipients of one send (D2). */
export const MAXIMUM_RECIPIENTS = 20;

/** CommBox publishes no size: these are Meta's. */
const SIZE = {
  level: "reported",
  sources: ["S3"],
  note: "Reported of Meta. That CommBox holds an upload to it, and that it is binary and inclusive, is assumed.",
} as const satisfies Evidence;

/** Figures of CommBox's that a user may set. */
export const commboxLimits = [
  { id: "commbox.image-bytes", summary: "Largest image upload.", unit: "bytes", default: 5 * MIB, evidence: SIZE },
  { id: "commbox.video-bytes", summary: "Largest video upload.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  { id: "commbox.audio-bytes", summary: "Largest audio upload.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  {
    id: "commbox.document-bytes",
    summary: "Largest document upload.",
    unit: "bytes",
    default: 100 * MIB,
    evidence: SIZE,
  },
  {
    id: "commbox.sticker-bytes",
    summary: "Largest sticker upload, animated or not.",
    unit: "bytes",
    default: 500 * KIB,
    evidence: {
      ...CHOICE,
      note: "The larger of the sizes that WhatsApp is known for; a static one is not told apart.",
    },
  },
  {
    id: "commbox.channel-file-bytes",
    summary: "The channel's own maximum, of its media permissions; 0: none.",
    unit: "bytes",
    default: 0,
    evidence: {
      level: "assumed",
      sources: ["D2", "D6"],
      note: "That a channel has such a maximum is documented; whether it holds for the API is not known.",
    },
  },
  {
    id: "commbox.requests-per-minute",
    summary: "Requests of one key in any minute before it is throttled; 0: never.",
    unit: "count",
    default: 0,
    evidence: { ...CHOICE, note: "Only the word throttling is documented. 60 is a likely figure." },
  },
  {
    id: "commbox.retry-after",
    summary: "What Retry-After says when a key is throttled; 0: it is not sent.",
    unit: "seconds",
    default: 0,
    evidence: { ...CHOICE, note: "No such header is documented." },
  },
  {
    id: "commbox.key-grace",
    summary: "How long a revoked key goes on working.",
    unit: "days",
    default: 30,
    evidence: { level: "documented", sources: ["D5"], date: "2026-05-24" },
  },
  {
    id: "commbox.media-retention",
    summary: "How long a media id lives.",
    unit: "days",
    default: 30,
    evidence: { level: "documented", sources: ["D7"], note: "Of Meta's ids, which CommBox hands on." },
  },
] as const satisfies readonly Limit[];
