import { Parser } from 'htmlparser2';
import { eachBuiltPage } from './list-pages.ts';
import { ACTIVE_TAGS, BLOCK_TAGS, CLOSED_CLASSES, CLOSED_TAGS, type PageFacts, type ReadPage } from './page-facts.ts';
import type { BuiltSite } from './sites.ts';

type Attributes = Readonly<Record<string, string>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** An element that is not closed yet, and what holds of all within it. */
interface OpenElement {
  readonly isInMain: boolean;
  readonly isClosed: boolean;
  readonly isTemplate: boolean;
  readonly isSvg: boolean;
  /** Number of the nearest element with a text of its own; -1 where there is none. */
  readonly block: number;
  /** Takes the text within it, once it is closed. */
  readonly take: ((text: string) => void) | null;
}

const OUTSIDE: OpenElement = {
  isInMain: false,
  isClosed: false,
  isTemplate: false,
  isSvg: false,
  block: -1,
  take: null,
};

const show = (tag: string, attributes: Attributes): string =>
  [tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join(' ').slice(0, 200);

const classesOf = (attributes: Attributes): string[] => (attributes['class'] ?? '').split(/\s+/);
const isTerm = (tag: string, attributes: Attributes): boolean => tag === 'a' && classesOf(attributes).includes('term');

const isClosedTo = (tag: string, attributes: Attributes): boolean =>
  (tag === 'a' && !isTerm(tag, attributes)) ||
  CLOSED_TAGS.includes(tag) ||
  classesOf(attributes).some((each) => CLOSED_CLASSES.includes(each)) ||
  (attributes['lang'] !== undefined && attributes['lang'] !== 'en');

const isActive = (tag: string, attributes: Attributes): boolean =>
  ACTIVE_TAGS.includes(tag) || (tag === 'link' && attributes['rel'] === 'stylesheet');

/** Whether a script holds up rendering. Data blocks are never run. */
const isBlocking = ({ type = '', defer, async }: Attributes): boolean =>
  !/^application\/(ld\+)?json$/.test(type) && !/module/.test(type) && defer === undefined && async === undefined;

/** Reads pages by events, without a tree: thousands within seconds. */
class PageReader {
  readonly facts: Writable<PageFacts> = {
    title: '',
    description: null,
    canonical: null,
    references: [],
    ids: [],
    csp: null,
    beforeCsp: [],
    inlineCode: [],
    inlineScripts: [],
    inlineStyles: [],
    blockingScripts: [],
    terms: [],
  };
  readonly #open: OpenElement[] = [OUTSIDE];
  readonly #texts: string[] = [];
  readonly #active: string[] = [];
  #hasTitle = false;
  #blocks = 0;

  readonly onopentag = (tag: string, attributes: Attributes): void => {
    const parent = this.#open.at(-1) ?? OUTSIDE;
    const element = {
      isInMain: parent.isInMain || tag === 'main',
      isClosed: parent.isClosed || isClosedTo(tag, attributes),
      isTemplate: parent.isTemplate || tag === 'template',
      isSvg: parent.isSvg || tag === 'svg',
      block: BLOCK_TAGS.includes(tag) ? this.#blocks++ : parent.block,
    };
    // What a template holds is no part of the page.
    const take = parent.isTemplate ? null : this.#read(tag, attributes, element);
    if (take !== null) this.#texts.push('');
    this.#open.push({ ...element, take });
  };

  readonly ontext = (text: string): void => {
    for (const i of this.#texts.keys()) this.#texts[i] += text;
  };

  readonly onclosetag = (): void => {
    const { take } = this.#open.pop() ?? OUTSIDE;
    if (take !== null) take(this.#texts.pop() ?? '');
  };

  /** Notes what an element says of itself; what takes its text, where that matters. */
  #read(tag: string, attributes: Attributes, element: Omit<OpenElement, 'take'>): OpenElement['take'] {
    const { facts } = this;
    const { id, href, src, action } = attributes;
    const reference = href ?? src ?? (tag === 'form' ? action : undefined);
    if (reference !== undefined) facts.references.push(reference);
    if (id !== undefined) facts.ids.push(id);
    if (isActive(tag, attributes)) this.#active.push(show(tag, attributes));
    if (Object.keys(attributes).some((name) => name === 'style' || name.startsWith('on')))
      facts.inlineCode.push(show(tag, attributes));
    if (tag === 'script' && isBlocking(attributes)) facts.blockingScripts.push(show(tag, attributes));
    if (tag === 'link' && attributes['rel'] === 'canonical') facts.canonical ??= href ?? null;
    if (tag === 'meta') this.#readMeta(attributes);
    if (isTerm(tag, attributes)) return this.#takeTerm(attributes, element);
    return this.#takeText(tag, attributes, element.isSvg);
  }

  #readMeta({ name, content, 'http-equiv': equivalent }: Attributes): void {
    if (name === 'description') this.facts.description ??= content ?? null;
    if (equivalent?.toLowerCase() !== 'content-security-policy' || this.facts.csp !== null) return;
    this.facts.csp = content ?? null;
    this.facts.beforeCsp = [...this.#active];
  }

  #takeTerm({ href = '' }: Attributes, { block, isClosed, isInMain }: Omit<OpenElement, 'take'>): OpenElement['take'] {
    return (words) => {
      this.facts.terms.push({ href, words, block, isStray: isClosed || !isInMain });
    };
  }

  #takeText(tag: string, { src, type }: Attributes, isSvg: boolean): OpenElement['take'] {
    if (tag === 'style') return (text) => this.facts.inlineStyles.push(text);
    if (tag === 'script' && src === undefined && type !== 'application/json')
      return (text) => this.facts.inlineScripts.push(text);
    if (tag !== 'title' || isSvg || this.#hasTitle) return null;
    this.#hasTitle = true;
    return (text) => {
      this.facts.title = text.trim().replaceAll(/[\t\n\f\r ]+/g, ' ');
    };
  }
}

/** What a page's HTML holds. */
export function readPage(html: string): PageFacts {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true });
  parser.end(html);
  return reader.facts;
}

/** Reads every page of a built site, by path. */
export async function readInNode(site: BuiltSite): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for await (const { path, html } of eachBuiltPage(site)) pages.push({ path, ...readPage(html) });
  return pages;
}
