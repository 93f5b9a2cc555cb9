import type { Ending } from './confined-process.ts';

/** What cuts a capture short. */
export type Cut = Ending | { readonly kind: 'timeout'; readonly seconds: number } | { readonly kind: 'interrupt' };

/** Thrown in place of the work that was cut short. */
export class CutShort extends Error {
  readonly cut: Cut;

  constructor(cut: Cut) {
    super(cut.kind);
    this.name = 'CutShort';
    this.cut = cut;
  }
}

/** Does `work` unless the process ends, the time is up or the person interrupts first; then rejects with a CutShort. */
export async function workWithin<T>(
  work: Promise<T>,
  ended: Promise<Ending>,
  seconds: number,
  signal: AbortSignal,
): Promise<T> {
  let cleanUp = (): void => undefined;
  const limits = new Promise<never>((_, reject) => {
    const cut = (reason: Cut): void => reject(new CutShort(reason));
    const interrupt = (): void => cut({ kind: 'interrupt' });
    const timer = setTimeout(() => cut({ kind: 'timeout', seconds }), seconds * 1_000);
    signal.addEventListener('abort', interrupt);
    if (signal.aborted) interrupt();
    void ended.then(cut);
    cleanUp = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
    };
  });
  try {
    return await Promise.race([work, limits]);
  } finally {
    cleanUp();
  }
}
