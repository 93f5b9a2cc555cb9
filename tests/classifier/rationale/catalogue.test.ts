import { beforeAll, describe, expect, it } from 'vitest';
import { loadAssessedCatalogue } from '../../../src/assessed/load-assessed-catalogue.ts';
import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { lexicons } from '../../../src/classifier/words/lexicon.ts';
import { blankRationale, findObject } from './blank-rationale.ts';

/** Most of all rationales in which one sentence, its objects and arguments left blank, may stand. */
const mostShare = 0.05;

/** Words that are no noun at the end of a phrase, in English or in another language. */
const neverLast = new Set([
  ...phrasing.notNouns,
  ...lexicons.filter(({ language }) => language !== 'en' && language !== 'de').flatMap(({ markers }) => [...markers]),
]);
// Nouns in English too, and numbers as names.
const lastAfterAll = new Set([
  'one',
  'done',
  'summary',
  'use',
  'date',
  'com',
  'total',
  'detail',
  'global',
  'on',
  'set',
  'high',
  'real-time',
  'first',
  'him',
]);

interface Told {
  readonly tool: string;
  readonly rationale: string;
  readonly object: string | null;
  readonly blanked: readonly string[];
}

const list = ({ tool, rationale }: Told): string => `${tool}: ${rationale}`;

describe('the rationales of the catalogue', () => {
  const told: Told[] = [];
  beforeAll(async () => {
    const { servers } = await loadAssessedCatalogue('data');
    for (const { server, assessment, definition, name } of servers.flatMap(({ tools }) => tools)) {
      const { category, rationale, source } = assessment;
      if (category === null || source !== 'rules') continue;
      const object = findObject(definition, category);
      told.push({ tool: `${server}/${name}`, rationale, object, blanked: blankRationale(rationale, object) });
    }
  }, 120_000);

  it('hold one to three whole sentences', () => {
    const wrong = told.filter(
      ({ rationale, blanked }) =>
        blanked.length > 3 || !/^[A-Z][^…]*\.$/.test(rationale) || / {2}| [,.]|undefined|null|\(\)/.test(rationale),
    );
    expect(wrong.map(list)).toEqual([]);
  });

  it('have the right article', () => {
    const wrong = told.filter(({ rationale }) =>
      /\ba (?:[ai]|o(?!ne)|e(?!u)|u(?:n(?!i)|p|r(?![li])|m))|\ban (?:[bcdfgjklmnpqrstvwyz]|u[bcfhjklqrstv][aeiou]|user|URL)/.test(
        rationale,
      ),
    );
    expect(wrong.map(list)).toEqual([]);
  });

  it('name no object by a word that is no noun there', () => {
    const wrong = told.filter(({ object }) => {
      const last = object?.slice(object.lastIndexOf(' ') + 1).toLowerCase() ?? '';
      // What is asked, and no noun: "whether a file is readable".
      if (/ is [a-z]+$/.test(object ?? '')) return false;
      return neverLast.has(last) && !lastAfterAll.has(last);
    });
    expect(wrong.map(list)).toEqual([]);
  });

  it('say no sentence more than in one of twenty', () => {
    const counts = new Map<string, number>();
    for (const { blanked } of told)
      for (const sentence of new Set(blanked)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const common = [...counts].filter(([, count]) => count > told.length * mostShare);
    expect(common).toEqual([]);
  });
});
