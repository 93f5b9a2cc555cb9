import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { glossary } from '../catalog/glossary.ts';
import type { GlossaryId } from '../catalog/schema/glossary.ts';
import { makeTermFinder, OBJECT, type Appearance } from './find-terms.ts';
import { linkTerm } from './link-terms.ts';

/** More links than this make prose hard to read. */
const MOST_LINKS = 12;
/** Ends a block, as the end of a sentence does. */
const BREAK = '.\n';

/** What is read of a node of an authored page; an element of MDX has a name, one of Markdown a tag. */
export interface ProseNode {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly children?: readonly ProseNode[];
}

/** A node with text in it: `start` to `end` of the page's prose. */
interface Piece {
  readonly node: ProseNode;
  readonly start: number;
  readonly end: number;
}

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const INLINE = list('a abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup time var');
const CLOSED = list('a blockquote button code dt h1 h2 h3 h4 h5 h6 kbd label mark pre q samp summary table');

/** The prose of a page, and which node each part of it is of. */
function readProse(root: ProseNode): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const read = (node: ProseNode): void => {
    const name = node.tagName ?? node.name ?? '';
    if (node.type === 'text') {
      const start = text.length;
      text += node.value ?? '';
      pieces.push({ node, start, end: text.length });
    } else if (node.children === undefined || CLOSED.has(name)) text += INLINE.has(name) ? OBJECT : `${OBJECT}${BREAK}`;
    else {
      const edge = INLINE.has(name) ? '' : BREAK;
      text += edge;
      for (const child of node.children) read(child);
      text += edge;
    }
  };
  read(root);
  return { text, pieces };
}

const findTerms = makeTermFinder(glossary);
const ranks = new Map(glossary.map(({ id, rank }) => [id, rank]));
const rankOf = ({ id }: Appearance): number => ranks.get(id) ?? glossary.length;

/** An element as it goes into an authored page. */
interface LinkNode {
  readonly type: 'element';
  readonly tagName: 'a';
  readonly properties: { readonly className: string[]; readonly href: string };
  readonly children: { readonly type: 'text'; readonly value: string }[];
}

/** What to put in place of each text that has words to link: the first of each term, those with the lowest ranks. */
export function linkProse(root: ProseNode): Map<ProseNode, (LinkNode['children'][number] | LinkNode)[]> {
  const { text, pieces } = readProse(root);
  const pieceOf = ({ start, end }: Appearance) => pieces.find((piece) => piece.start <= start && end <= piece.end);
  const first = new Map<GlossaryId, Appearance & { readonly piece: Piece }>();
  for (const appearance of findTerms(text)) {
    const piece = first.has(appearance.id) ? undefined : pieceOf(appearance);
    if (piece !== undefined) first.set(appearance.id, { ...appearance, piece });
  }
  const chosen = [...first.values()].toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_LINKS);
  const byNode = Map.groupBy(
    chosen.toSorted((a, b) => a.start - b.start),
    ({ piece }) => piece,
  );
  return new Map(
    [...byNode].map(([piece, links]) => {
      let at = piece.start;
      const nodes = links.flatMap(({ id, start, end }) => {
        const before = { type: 'text' as const, value: text.slice(at, start) };
        at = end;
        const children = [{ type: 'text' as const, value: text.slice(start, end) }];
        const properties = { className: ['term'], href: linkTerm(id) };
        return [before, { type: 'element' as const, tagName: 'a' as const, properties, children }];
      });
      return [piece.node, [...nodes, { type: 'text' as const, value: text.slice(at, piece.end) }]];
    }),
  );
}

/** Links the first appearance of each term in the running prose of an authored page, as it is compiled. */
export const proseLinker: NonNullable<SatteriProcessorOptions['hastPlugins']>[number] = {
  name: 'link-terms',
  before(root, context) {
    for (const [node, nodes] of linkProse(root as ProseNode)) context.replaceNode(node as typeof root, nodes);
  },
};
