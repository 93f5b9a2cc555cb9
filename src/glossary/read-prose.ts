import { Parser } from 'htmlparser2';

/** Stands where a block begins or ends. */
export const BREAK = '\u0000';
/** Stands where an inline element begins or ends. */
export const SEAM = '\u0001';
/** Stands for what is inside a line and not ours to link. */
export const OBJECT = '\ufffc';

/** A piece of prose: `start` in the text is `source` in the HTML, and both run on alike up to `end`. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: number;
}

/** What of a page is running prose in our own words. */
export interface Prose {
  /** The prose of the page's main part, with the marks above; an entity is as long as it is written. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** On a page about one tool: its name and the names that it gives, as written. */
  readonly names: readonly string[];
  /** Spans of the HTML that only say where served text begins and ends. */
  readonly fences: readonly { readonly start: number; readonly end: number }[];
}

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const INLINE = list('a abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup time var');
const CLOSED = list(
  'a blockquote button code dt footer form h1 h2 h3 h4 h5 h6 header kbd label mark nav noscript pre q samp script select style summary svg table template textarea title',
);

type Attributes = Readonly<Record<string, string>>;
const hasClass = (attributes: Attributes, name: string): boolean =>
  (attributes['class'] ?? '').split(/\s+/).includes(name);

/** Whether what an element holds is no prose of ours, or is prose that takes no links. */
const isClosed = (element: string, attributes: Attributes): boolean =>
  CLOSED.has(element) ||
  hasClass(attributes, 'served') ||
  hasClass(attributes, 'name') ||
  'data-unlinked' in attributes ||
  (attributes['lang'] ?? 'en') !== 'en';

/** Entities become stops or spaces of their own length; one that may be a letter becomes letters. */
const maskEntities = (text: string): string =>
  text.replaceAll(/&(#?\w+);?/g, (entity, name: string) =>
    (name === 'nbsp' ? ' ' : /^(amp|lt|gt|quot|apos|#3[489])$/.test(name) ? '"' : 'x').repeat(entity.length),
  );

/** Reads a page's prose as a browser would find it: links go between its bytes, and nothing else of it changes. */
export function readProse(html: string): Prose {
  const open: { readonly isClosed: boolean; readonly isTitle: boolean; readonly isName: boolean }[] = [];
  const pieces: Piece[] = [];
  const names: string[] = [];
  const fences: { start: number; end: number }[] = [];
  const depth = { main: 0, closed: 0, titles: 0, names: 0 };
  let isAboutTool = false;
  let text = '';

  const parser = new Parser(
    {
      onopentag(element, attributes) {
        const isTitle = element === 'h1' || element === 'th';
        if (isTitle) depth.titles += 1;
        const isName = depth.titles > 0 && hasClass(attributes, 'name');
        if (isName) {
          depth.names += 1;
          names.push('');
          isAboutTool ||= element === 'h1';
        }
        const closed = isClosed(element, attributes);
        if (depth.closed === 0) text += INLINE.has(element) ? SEAM : BREAK;
        if (closed) depth.closed += 1;
        if (element === 'main') depth.main += 1;
        open.push({ isClosed: closed, isTitle, isName });
      },
      onclosetag(element) {
        const left = open.pop();
        if (element === 'main') depth.main -= 1;
        if (left?.isTitle) depth.titles -= 1;
        if (left?.isName) depth.names -= 1;
        if (left?.isClosed) depth.closed -= 1;
        if (depth.closed === 0) text += (left?.isClosed ? OBJECT : '') + (INLINE.has(element) ? SEAM : BREAK);
      },
      ontext(raw) {
        if (depth.names > 0) names.push((names.pop() ?? '') + raw);
        if (depth.closed > 0 || depth.main === 0) return;
        const source = parser.startIndex;
        pieces.push({ start: text.length, end: text.length + raw.length, source });
        text += maskEntities(raw);
      },
      oncomment(comment) {
        if (comment !== 'served' && comment !== '/served') return;
        fences.push({ start: parser.startIndex, end: parser.endIndex + 1 });
        depth.closed += comment === 'served' ? 1 : -1;
        if (depth.closed === 0) text += OBJECT;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return { text, pieces, names: isAboutTool ? names : [], fences };
}
