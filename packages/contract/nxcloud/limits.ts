import type { Evidence } from "../evidence.ts";
import type { Limit } from "../provider.ts";
import { CHOICE, CONVENTION } from "./grounds.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

const SIZE = {
  level: "assumed",
  sources: ["M1"],
  date: "2023-06-14",
  note: "The figure is documented for uploadMedia. That it is binary and inclusive is assumed.",
} as const satisfies Evidence;

/** Figures of NXCloud's that a user may set. */
export const nxcloudLimits = [
  { id: "nxcloud.image-bytes", summary: "Largest image.", unit: "bytes", default: 5 * MIB, evidence: SIZE },
  { id: "nxcloud.audio-bytes", summary: "Largest audio.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  { id: "nxcloud.video-bytes", summary: "Largest video.", unit: "bytes", default: 16 * MIB, evidence: SIZE },
  { id: "nxcloud.document-bytes", summary: "Largest document.", unit: "bytes", default: 100 * MIB, evidence: SIZE },
  { id: "nxcloud.sticker-bytes", summary: "Largest sticker.", unit: "bytes", default: 100 * KIB, evidence: SIZE },
  {
    id: "nxcloud.body-bytes",
    summary: "Largest body that is signed, which is every one but multipart.",
    unit: "bytes",
    default: MIB,
    evidence: CHOICE,
  },
  {
    id: "nxcloud.clock-skew",
    summary: "How far ts may be off the server's clock, either way.",
    unit: "seconds",
    default: 60,
    evidence: { ...CONVENTION, sources: ["D1", "D2", "D3"], note: "That exactly 60 seconds pass is assumed." },
  },
  {
    id: "nxcloud.url-lifetime",
    summary: "How long a pre-signed URL works after the call that gave it.",
    unit: "seconds",
    default: 3600,
    evidence: CHOICE,
  },
  {
    id: "nxcloud.handle-lifetime",
    summary: "How long the handle of an example file can be used.",
    unit: "days",
    default: 30,
    evidence: CHOICE,
  },
  {
    id: "nxcloud.template-review",
    summary: "How long after a template was created a callback tells that it is approved.",
    unit: "seconds",
    default: 60,
    evidence: CHOICE,
  },
] as const satisfies readonly Limit[];
