/** Decodes chunks of UTF-8, and remembers whether bytes which are none were replaced. */
export class TextReader {
  isDamaged = false;
  #lenient = new TextDecoder();
  #strict = new TextDecoder('utf-8', { fatal: true });

  /** The text of a chunk; of what is left over where there is none. */
  read(chunk?: Uint8Array): string {
    const isLast = chunk === undefined;
    if (!this.isDamaged) this.#inspect(chunk);
    return this.#lenient.decode(chunk, { stream: !isLast });
  }

  #inspect(chunk: Uint8Array | undefined): void {
    try {
      this.#strict.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.isDamaged = true;
    }
  }
}
