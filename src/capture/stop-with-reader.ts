/**
 * Aborts once nobody reads any more what is told (`… | head -1`): there is nothing to go on for, but what was begun
 * is still cleaned up, which an error that nobody handles would prevent.
 */
export function stopWithReader(
  interruption: AbortController,
  streams: readonly NodeJS.EventEmitter[] = [process.stdout, process.stderr],
): void {
  for (const stream of streams) stream.on('error', () => interruption.abort());
}
