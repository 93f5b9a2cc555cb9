import { KNOWN_CAUSES } from './known-causes.ts';
import { findMissingSetting, nameSettings } from './name-settings.ts';
import { showText } from './show-text.ts';

/** What a server's last words show to be the matter. */
export interface Cause {
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  readonly hint: string;
}

/** What was done with a server before it spoke them. */
export interface CauseContext {
  /** The source, as the person named it. */
  readonly source: string;
  /** Names of the variables that it was given. */
  readonly given: readonly string[];
}

/** No pattern sees more than this of a text, in UTF-16 units: half from its start, half from its end. */
const MOST_READ = 4_000;

/** The start and the end of a text. */
export const cutMiddle = (text: string): string =>
  text.length <= MOST_READ ? text : `${text.slice(0, MOST_READ / 2)}\n${text.slice(-MOST_READ / 2)}`;

/** A quote without the stop or comma that it ends in. */
const dropStops = (quote: string): string => (/[.:;,]$/.test(quote) ? dropStops(quote.slice(0, -1).trimEnd()) : quote);

/** The first known cause that the last words of a server show; null where they show none. */
export function recogniseCause(
  words: string,
  { source, given }: CauseContext = { source: '', given: [] },
): Cause | null {
  const text = cutMiddle(words);
  const missing = findMissingSetting(text, given);
  for (const { code, pattern, message, hint, yields } of KNOWN_CAUSES) {
    const match = pattern.exec(text);
    if (match === null || (yields && missing > match.index)) continue;
    const quote = showText(Object.values(match.groups ?? {}).find((each) => each !== undefined) ?? '').trim();
    return {
      code,
      message: `${message}${quote === '' ? '' : `: ${dropStops(quote)}`}.`,
      hint: hint({ quote, text, names: nameSettings(text), given, source }),
    };
  }
  return null;
}
