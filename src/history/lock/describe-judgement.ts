import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import type { Comparison, ToolEvent } from '../compare-manifests.ts';
import { say, spellWording } from '../say.ts';
import { describeMemberChange } from './compare-members.ts';
import type { ToolDifference, ToolDifferences } from './compare-pinned-tools.ts';
import type { PinDifferences, PinnedList } from './compare-pins.ts';
import { describeRisk } from './describe-risk.ts';
import type { Judgement, VerdictId } from './judge-capture.ts';
import type { PageDifference } from './pin-pages.ts';
import type { AnyLockfile } from './lockfile.ts';

const HEADS: Readonly<Record<VerdictId, string>> = {
  same: 'same: the definitions are those of the lockfile',
  update: 'update: another version, with other definitions',
  'rug-pull': 'rug pull: the same version, with other definitions',
  unknown: 'could not tell: other definitions',
};

const LISTS: Readonly<Record<PinnedList, string>> = {
  instructions: 'what it instructs the model to do',
  prompts: 'its list of prompts',
  resources: 'its list of pages to show (ui:// resources)',
  resourceTemplates: 'its list of resource templates',
};

const PAGES: Readonly<Record<PageDifference['what'], string>> = {
  meta: 'what may be reached (the _meta) of the page',
  content: 'the page',
};

const spellName = (name: string): string => spellWording(say`${name}`);

const listNames = (verb: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`  ${names.length} ${verb}: ${names.map(spellName).join(', ')}`];

const describeEvent = ({ kind, served, changes }: ToolEvent): string[] => [
  `  ${kind} ${spellName(served.name)}`,
  ...changes.map(({ says }) => `    ${spellWording(says)}`),
];

const describeComparison = (comparison: Comparison): string[] => [
  `  ${describeRisk(comparison)}`,
  ...comparison.answers.map((answer) => `  ${spellWording(answer)}`),
  ...comparison.events.flatMap(describeEvent),
];

const describeChanged = ({ name, members }: ToolDifference): string[] => [
  `  changed ${spellName(name)}`,
  ...(members.length === 0
    ? ['    its description, input schema or annotations differ']
    : members.map((change) => `    ${describeMemberChange(change)}`)),
];

const describeTools = ({ added, dropped, changed }: ToolDifferences): string[] => [
  ...listNames('added', added),
  ...listNames('dropped', dropped),
  ...changed.flatMap(describeChanged),
];

/** What differs by digests alone. */
const describeDifferences = (differences: PinDifferences): string[] => [
  ...describeTools(differences),
  ...differences.lists.map((list) => `  ${LISTS[list]} is another`),
  ...differences.pages.map(({ uri, what }) => `  ${PAGES[what]} ${spellName(uri)} is another`),
  '  The pinned definitions are not at hand, so how they changed, and whether the risk rose, can’t be told.',
];

/** What differs for those that ask otherwise, which no comparison of two captures tells. */
const describeConfigurations = ({ configurations }: PinDifferences): string[] =>
  configurations.flatMap(({ id, ...tools }) => [
    `  asked as ${spellName(id)}:`,
    ...describeTools(tools).map((line) => `  ${line}`),
  ]);

/** What the lockfile holds that this capture says nothing of. */
function* describeNotAsked(
  { isOtherAsked, waysNotAsked, listsNotAsked, pagesNotRead }: Judgement,
  { tools }: AnyLockfile,
): Generator<string> {
  if (isOtherAsked)
    yield '  Asked only in another way than the capture that was pinned, and held to what is pinned of that.';
  if (listsNotAsked.length > 0)
    yield `  Not asked for this time, so not compared: ${listsNotAsked.map((list) => LISTS[list]).join(', ')}.`;
  if (pagesNotRead.length > 0)
    yield `  Not read this time, so not compared: the pages ${pagesNotRead.map(spellName).join(', ')}.`;
  if (waysNotAsked.length === 0) return;
  const missed = new Set(waysNotAsked);
  const unseen = tools.filter(({ onlyWith }) => onlyWith.length > 0 && onlyWith.every((id) => missed.has(id)));
  const names = [...new Set(unseen.map(({ name }) => spellName(name)))];
  yield `  Not asked this time, so not compared: ${waysNotAsked.map(spellName).join(', ')}${names.length === 0 ? '' : `, and what only they bring: ${names.join(', ')}`}.`;
}

const FIRST_FORMAT =
  '  This lockfile is of format 1: it does not pin title, output schema, _meta, icons, execution and other members of a tool, nor prompts, resources and other ways of asking. Download it again to pin them.';

/** What a judgement came to, as lines of plain text; `captured` is the version that was captured. */
export function describeJudgement(lock: AnyLockfile, captured: string, judgement: Judgement): string[] {
  const { verdict, doubt, differences, comparison } = judgement;
  return [
    `${HEADS[verdict]} (${lock.server}: pinned ${lock.version}, captured ${revealHiddenCharacters(captured)})`,
    ...(doubt === '' ? [] : [`  ${revealHiddenCharacters(doubt)}`]),
    ...(differences === null
      ? []
      : comparison === null
        ? describeDifferences(differences)
        : describeComparison(comparison)),
    ...(differences === null ? [] : describeConfigurations(differences)),
    ...describeNotAsked(judgement, lock),
    ...(lock.format === 1 ? [FIRST_FORMAT] : []),
  ];
}
