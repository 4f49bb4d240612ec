/** The media types that Meta takes as a template's sample; Wolkvox itself only says image, video or document. */
export const SAMPLE_TYPES: readonly string[] = [
  "application/pdf",
  "image/jpeg",
  "image/jpg",
  "image/png",
  "video/mp4",
];
