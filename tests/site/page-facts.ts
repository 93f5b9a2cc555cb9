/** A page as it was built. */
export interface BuiltPage {
  /** Address below the site's origin, with the base path in front. */
  readonly path: string;
  readonly html: string;
}

/** A link from a word to what it means. */
export interface TermLink {
  readonly href: string;
  readonly words: string;
  /** The paragraph, item or cell that it stands in: links of one have the same number. -1 outside of any. */
  readonly block: number;
  /** Whether it stands outside running prose. */
  readonly isStray: boolean;
}

/** What a page's HTML holds. Elements are told by their tag with its attributes, cut. */
export interface PageFacts {
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  /** Where its links, sources and forms point, as written. */
  readonly references: readonly string[];
  readonly ids: readonly string[];
  readonly csp: string | null;
  /** Elements before the policy that could run or load something. */
  readonly beforeCsp: readonly string[];
  /** Elements with a style attribute or an attribute that holds code. */
  readonly inlineCode: readonly string[];
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Scripts that hold up rendering. */
  readonly blockingScripts: readonly string[];
  readonly terms: readonly TermLink[];
}

export interface ReadPage extends PageFacts {
  readonly path: string;
}

/** Elements in which no word may be linked: what is no running prose. */
export const CLOSED_TAGS = (
  'h1 h2 h3 h4 h5 h6 code pre kbd samp mark q blockquote button label nav header footer form select textarea table ' +
  'dt summary noscript template svg script style'
).split(' ');

/** Classes of elements in which no word may be linked: what a server says. */
export const CLOSED_CLASSES = ['served', 'name', 'hidden-character'];

/** Elements that hold a text of their own. */
export const BLOCK_TAGS = ['p', 'li', 'dd', 'td', 'div'];

/** What loads or runs something. */
export const ACTIVE_TAGS = ['script', 'style', 'img', 'iframe', 'object', 'embed'];
