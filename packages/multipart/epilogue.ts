/** Counts what follows the closing boundary, bar the rest of its own line. */
export class Epilogue {
  /** Bytes behind the line of the closing boundary. */
  bytes = 0;
  #place: "line" | "feed" | "after" = "line";

  take(chunk: Uint8Array, from: number): void {
    let at = from;
    for (; this.#place !== "after" && at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#place === "feed") {
        this.#place = "after";
        if (byte === 10) continue;
        // A carriage return alone does not end the line: it is epilogue.
        this.bytes += 2;
      } else if (byte === 13) this.#place = "feed";
      else if (byte === 10) this.#place = "after";
      else if (byte !== 32 && byte !== 9) {
        this.#place = "after";
        this.bytes++;
      }
    }
    this.bytes += chunk.length - at;
  }
}
