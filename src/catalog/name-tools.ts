import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { hashText } from './digest.ts';

const LONGEST_SLUG = 80;

/** How many hex digits tell apart what meets: six, and two more wherever these meet too. */
const LENGTHS = Array.from({ length: 30 }, (_, i) => 6 + 2 * i);

/** The SHA-256 of a name. A lone surrogate has no UTF-8: such a name is hashed in bytes that no other name comes to. */
const hashName = (name: string): string =>
  name.isWellFormed()
    ? hashText(name)
    : createHash('sha256').update('\u00ff', 'latin1').update(name, 'utf16le').digest('hex');

/** A slug in the making: as many of its spellings, from the shortest on, as are asked for. */
interface Draft {
  readonly spell: (step: number) => string;
  readonly last: number;
}

const joinHash = (stem: string, hash: string, length: number): string =>
  `${stem.replace(/(?<!-)-+$/, '')}-${hash.slice(0, length)}`;

/** Spellings with more and more digits of a hash; the first without any, where the stem can stand alone. */
function draftSlug(stem: string, canStandAlone: boolean, makeHash: () => string): Draft {
  const lengths = canStandAlone ? [0, ...LENGTHS] : LENGTHS;
  const spell = (step: number): string => {
    const length = lengths[step] ?? 0;
    return length === 0 ? stem : joinHash(stem, makeHash(), length);
  };
  return { spell, last: lengths.length - 1 };
}

/**
 * What stands beside the tools of a server: a folder of the name `index` would be taken for its own page, and the others
 * are pages about all of it.
 */
const TAKEN: ReadonlySet<string> = new Set(['index', 'dossier', 'unasked']);

/** The kebab-case of a tool's name; names that have none, a very long one or a taken one get digits of their hash. */
function draftName(name: string): Draft {
  const kebab = slugify(name.slice(0, 1000));
  const canStandAlone = kebab !== '' && !TAKEN.has(kebab) && kebab.length <= LONGEST_SLUG;
  return draftSlug(kebab === '' ? 'tool' : kebab.slice(0, LONGEST_SLUG), canStandAlone, () => hashName(name));
}

/** Spells drafts so that no two are the same: those that meet take the next spelling, all of them, until none meets. */
function spellApart(drafts: readonly Draft[]): string[] {
  const named = drafts.map((draft) => ({ draft, step: 0, slug: draft.spell(0) }));
  for (;;) {
    const meeting = [...Map.groupBy(named, ({ slug }) => slug).values()].filter((each) => each.length > 1).flat();
    const movable = meeting.filter(({ draft, step }) => step < draft.last);
    if (movable.length === 0) return named.map(({ slug }) => slug);
    for (const each of movable) {
      each.step += 1;
      each.slug = each.draft.spell(each.step);
    }
  }
}

/** A tool to be named. */
export interface Nameable {
  readonly name: string;
  /** Where the server has several tools of that name, what tells this one from each of them by SHA-256; else null. */
  readonly twin: { readonly core: string; readonly full: string } | null;
}

/** Of tools that share a name, those that the digest of their core tells from every other: no other has that digest at all. */
function findKnownByCore(tools: readonly Nameable[]): Set<Nameable> {
  const spell = (name: string, digest: string): string => JSON.stringify([name, digest]);
  const counts = new Map<string, number>();
  for (const { name, twin } of tools)
    for (const digest of new Set(twin === null ? [] : [twin.core, twin.full]))
      counts.set(spell(name, digest), (counts.get(spell(name, digest)) ?? 0) + 1);
  return new Set(tools.filter(({ name, twin }) => twin !== null && counts.get(spell(name, twin.core)) === 1));
}

/**
 * One URL slug for each tool of a server, in order, all different where the tools are. Where two names meet in one slug
 * each gets six hex digits of the SHA-256 of its name, and more where these meet too; tools of the same name get digits
 * of the digest of their core instead, and of the whole where their cores are the same.
 */
export function nameTools(tools: readonly Nameable[]): string[] {
  const draftByName = new Map(tools.map(({ name }) => [name, draftName(name)]));
  const apart = spellApart([...draftByName.values()]);
  const stemByName = new Map([...draftByName.keys()].map((name, i) => [name, apart[i] ?? '']));
  const knownByCore = findKnownByCore(tools);
  const drafts = tools.map((tool): Draft => {
    const stem = stemByName.get(tool.name) ?? '';
    if (tool.twin === null) return draftSlug(stem, true, () => hashName(tool.name));
    const { core, full } = tool.twin;
    const digest = knownByCore.has(tool) ? core : full;
    return draftSlug(stem, false, () => digest.replace('sha256:', ''));
  });
  return spellApart(drafts);
}
