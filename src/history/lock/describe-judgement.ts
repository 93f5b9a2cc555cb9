import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Comparison, ToolEvent } from '../compare-manifests.ts';
import { say, spellWording } from '../say.ts';
import type { PinDifferences } from './compare-pins.ts';
import { describeRisk } from './describe-risk.ts';
import type { Judgement, VerdictId } from './judge-capture.ts';
import type { Lockfile } from './lockfile.ts';

const HEADS: Readonly<Record<VerdictId, string>> = {
  same: 'same: the definitions are those of the lockfile',
  update: 'update: another version, with other definitions',
  'rug-pull': 'rug pull: the same version, with other definitions',
  unknown: 'could not tell: other definitions',
};

const listNames = (verb: string, names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [`  ${names.length} ${verb}: ${names.map((name) => spellWording(say`${name}`)).join(', ')}`];

const describeEvent = ({ kind, served, changes }: ToolEvent): string[] => [
  `  ${kind} ${spellWording(say`${served.name}`)}`,
  ...changes.map(({ says }) => `    ${spellWording(says)}`),
];

const describeComparison = (comparison: Comparison): string[] => [
  `  ${describeRisk(comparison)}`,
  ...comparison.answers.map((answer) => `  ${spellWording(answer)}`),
  ...comparison.events.flatMap(describeEvent),
];

/** What differs by digests alone. */
const describeDifferences = ({ added, dropped, changed, instructions }: PinDifferences): string[] => [
  ...listNames('added', added),
  ...listNames('dropped', dropped),
  ...listNames('changed', changed),
  ...(instructions ? ['  what it instructs the model to do is another'] : []),
  '  The pinned definitions are not at hand, so how they changed, and whether the risk rose, can’t be told.',
];

/** What a judgement came to, as lines of plain text; `captured` is the version that was captured. */
export function describeJudgement(lock: Lockfile, captured: string, judgement: Judgement): string[] {
  const { verdict, doubt, differences, comparison } = judgement;
  return [
    `${HEADS[verdict]} (${lock.server}: pinned ${lock.version}, captured ${revealHiddenCharacters(captured)})`,
    ...(doubt === '' ? [] : [`  ${revealHiddenCharacters(doubt)}`]),
    ...(differences === null
      ? []
      : comparison === null
        ? describeDifferences(differences)
        : describeComparison(comparison)),
  ];
}
