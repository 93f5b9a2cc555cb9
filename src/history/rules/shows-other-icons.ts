import { digestJson } from '../../catalog/digest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { isObject } from '../../catalog/json.ts';
import { joinWordings, ours, say, type Wording } from '../say.ts';

const MOST_NAMED = 3;

/** Addresses of the icons that are not among the others. */
function listFresh(icons: Json | undefined, others: Json | undefined): string[] {
  const read = (value: Json | undefined): string[] =>
    (Array.isArray(value) ? value : []).flatMap((icon) =>
      isObject(icon) && typeof icon['src'] === 'string' ? [icon['src']] : [],
    );
  const known = new Set(read(others));
  return [...new Set(read(icons))].filter((source) => !known.has(source));
}

function nameSources(sources: readonly string[]): Wording {
  const named: Wording[] = sources.slice(0, MOST_NAMED).map((source) => say`${source}`);
  const more = sources.length - named.length;
  return joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and');
}

export const showsOtherIcons = defineChangeRule({
  id: 'shows-other-icons',
  kind: 'other',
  reads: 'The icons, by their addresses.',
  *compare(before, after) {
    const [old, young] = [before.members()['icons'], after.members()['icons']];
    if (old === undefined && young === undefined) return;
    const fresh = listFresh(young, old);
    if (young === undefined) yield say`no longer has icons`;
    else if (fresh.length > 0)
      yield say`has ${ours(old === undefined ? 'icons' : 'other icons')} now: ${nameSources(fresh)}`;
    else if (old === undefined) yield say`has icons now`;
    else if (digestJson(old) !== digestJson(young)) yield say`its icons differ`;
  },
  examples: [
    {
      before: { name: 'a', icons: [{ src: 'https://example.com/a.png' }] },
      after: { name: 'a', icons: [{ src: 'https://example.com/b.png' }, { src: 'https://example.com/c.png' }] },
      says: ['has other icons now: `https://example.com/b.png` and `https://example.com/c.png`'],
    },
    { before: { name: 'a', icons: [] }, after: { name: 'a' }, says: ['no longer has icons'] },
    {
      before: { name: 'a', icons: [{ src: 'x', sizes: ['48x48'] }] },
      after: { name: 'a', icons: [{ src: 'x' }] },
      says: ['its icons differ'],
    },
    { before: { name: 'a', icons: [{ src: 'x' }] }, after: { name: 'a', icons: [{ src: 'x' }], title: 'A' }, says: [] },
  ],
});
