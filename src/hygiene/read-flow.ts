import { searchStarts } from './search-starts.ts';

/** A text as a model takes it in, with the way back to what was served. */
export interface Flow {
  /** One space for white space and wrapped lines, plain quotes, no marks of emphasis, no characters that no one sees. */
  readonly text: string;
  /** Turns a place in `text` into one in the served text, both in UTF-16 units. */
  readonly locate: (offset: number) => number;
}

const stay = (offset: number): number => offset;

const rewritten =
  /[^\S ]\s*|\s{2,}|[*`]+|\p{Default_Ignorable_Code_Point}+|[\u2018\u2019\u02bc\u201c-\u201e\u00ab\u00bb]/gu;

/** Whether a line break only wraps a sentence: the line before is not closed, and the next goes on in small letters. */
const isWrap = (space: string, before: string, after: string): boolean =>
  space.indexOf('\n') === space.lastIndexOf('\n') && /[\p{L}\p{N},'")*`]/u.test(before) && /\p{Ll}/u.test(after);

function rewrite(part: string, before: string, after: string): string {
  if (/^\s/u.test(part)) return part.includes('\n') && !isWrap(part, before, after) ? '\n' : ' ';
  if (/^[\u2018\u2019\u02bc]/u.test(part)) return "'";
  return /^[\u201c-\u201e\u00ab\u00bb]/u.test(part) ? '"' : '';
}

/** A text that is read just as it was served. */
export const serveAsIs = (text: string): Flow => ({ text, locate: stay });

/** Reads a text as it flows, so that neither a wrapped line nor a mark within a phrase hides the phrase. */
export function readFlow(served: string): Flow {
  // Where each stretch begins that stands in the flow as it was served.
  const inFlow = [0];
  const inServed = [0];
  let text = '';
  let end = 0;
  // Most texts flow as they are.
  if (served.search(rewritten) < 0) return serveAsIs(served);
  for (const { 0: part, index } of served.matchAll(rewritten)) {
    text += served.slice(end, index);
    inFlow.push(text.length);
    inServed.push(index);
    text += rewrite(part, served.charAt(index - 1), served.charAt(index + part.length));
    end = index + part.length;
    inFlow.push(text.length);
    inServed.push(end);
  }
  text += served.slice(end);
  const locate = (offset: number): number => {
    const stretch = searchStarts(inFlow, offset);
    return offset - (inFlow[stretch] ?? 0) + (inServed[stretch] ?? 0);
  };
  return { text, locate };
}
