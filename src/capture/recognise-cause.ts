import { KNOWN_CAUSES } from './known-causes.ts';
import { showText } from './show-text.ts';

/** What a server's last words show to be the matter. */
export interface Cause {
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  readonly hint: string;
}

/** The first known cause that the last words of a server show; null where they show none. */
export function recogniseCause(words: string): Cause | null {
  for (const { code, pattern, message, hint } of KNOWN_CAUSES) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const quote = Object.values(match.groups ?? {}).find((each) => each !== undefined);
    return { code, message: `${message}${quote === undefined ? '' : `: ${showText(quote)}`}.`, hint };
  }
  return null;
}
