/** Where a browser can't tell that it has nothing to do, it has drawn by then, in milliseconds. */
const LATER_MS = 50;
/** Nothing waits longer than that. */
const LATEST_MS = 300;

/** Does what nobody waits for once the browser has drawn and has nothing else to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: LATEST_MS });
  else setTimeout(run, LATER_MS);
}
