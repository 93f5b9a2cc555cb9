import { digestJson } from '../catalog/digest.ts';
import type { PageReach } from '../catalog/read-offered.ts';
import { indexPages } from '../catalog/read-pages.ts';
import type { Manifest, Page } from '../catalog/schema/manifest.ts';
import { joinWordings, ours, say, type Wording } from './say.ts';

const MOST_NAMED = 5;

/** What a page may do. */
const POWERS = [
  { member: 'connects', may: 'may send requests to', mayNot: 'may no longer send requests to' },
  { member: 'loads', may: 'may load from', mayNot: 'may no longer load from' },
  { member: 'frames', may: 'may show pages of', mayNot: 'may no longer show pages of' },
  { member: 'bases', may: 'may take addresses as those of', mayNot: 'may no longer take addresses as those of' },
  { member: 'permissions', may: 'asks for the permission', mayNot: 'no longer asks for the permission' },
] as const satisfies readonly { readonly member: keyof PageReach; readonly may: string; readonly mayNot: string }[];

function nameSome(names: readonly string[]): Wording {
  const named: Wording[] = names.slice(0, MOST_NAMED).map((name) => say`${name}`);
  if (names.length > MOST_NAMED) named.push([ours(`${names.length - MOST_NAMED} more`)]);
  return joinWordings(named, 'and');
}

/** What a page may reach that it could not, and could that it may not. */
function* compareReach(uri: string, before: PageReach, after: PageReach): Generator<Wording> {
  for (const { member, may, mayNot } of POWERS) {
    const [old, young] = [new Set(before[member]), new Set(after[member])];
    const [fresh, gone] = [
      after[member].filter((name) => !old.has(name)),
      before[member].filter((name) => !young.has(name)),
    ];
    if (fresh.length > 0) yield say`the page ${uri} ${ours(may)} ${nameSome(fresh)} now`;
    if (gone.length > 0) yield say`the page ${uri} ${ours(mayNot)} ${nameSome(gone)}`;
  }
}

const isOther = (before: Page | null, after: Page | null): boolean =>
  before !== null &&
  after !== null &&
  before.digest !== null &&
  after.digest !== null &&
  before.digest !== after.digest;

const saysOther = (before: Page | null, after: Page | null): boolean =>
  before?.refused === '' && after?.refused === '' && digestJson(before.meta) !== digestJson(after.meta);

/**
 * What differs between the pages of two captures that both know of: what they may reach, and then whether they are
 * others themselves. A page that was read for the first time is no news by that.
 */
export function* comparePages(before: Manifest, after: Manifest): Generator<Wording> {
  const old = indexPages(before);
  const rewritten: string[] = [];
  for (const { uri, page, reach } of indexPages(after).values()) {
    const known = old.get(uri);
    if (known === undefined) continue;
    // What the list said alone may not have been all.
    const isComparable = (known.page === null) === (page === null);
    const moves =
      isComparable && known.reach !== null && reach !== null ? [...compareReach(uri, known.reach, reach)] : [];
    yield* moves;
    if (moves.length === 0 && saysOther(known.page, page)) yield say`the page ${uri} says other things in its _meta`;
    if (isOther(known.page, page)) rewritten.push(uri);
  }
  if (rewritten.length > 0) yield say`pages changed: ${nameSome(rewritten)}`;
}
