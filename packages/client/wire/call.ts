/** A call of a client's, as errors tell of it. */
export interface ApiCall {
  /** As in "Failed to upload media". */
  readonly action: string;
  /** Id of the operation: `meta.media.upload`. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}
