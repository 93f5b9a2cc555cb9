import { countTokens } from '../../catalog/count-tokens.ts';
import type { TraitId } from '../../catalog/schema/vocabulary.ts';
import { axes, categories, traits } from '../../catalog/vocabulary.ts';
import { decideIntent, type DecidedTool } from '../../policies/decide-intent.ts';
import type { Pack } from '../../policies/define-pack.ts';
import { dispositions, type Disposition } from '../../policies/intent.ts';
import { packs } from '../../policies/packs/index.ts';
import { supervised } from '../../policies/packs/supervised.ts';
import { mayRunUnasked } from '../../policies/unasked/may-run-unasked.ts';
import { countDeclaring } from '../describe-hints.ts';
import { countOf } from '../describe-tool.ts';
import { nameUndo } from '../label/answer-undo.ts';
import { dangerKinds, isOfKind } from '../label/danger-kinds.ts';
import { severitiesWorstFirst } from '../site.ts';

const TREATMENTS = {
  allow: 'run',
  limit: 'limited',
  ask: 'ask',
  deny: 'refused',
  hide: 'hidden',
} satisfies Record<Disposition, string>;

/** What a set of tools is compared by. */
export interface ComparedSet {
  readonly publisher: string;
  readonly version: string;
  readonly switches: readonly string[];
  /** Those that the model can call. */
  readonly tools: readonly DecidedTool[];
}

/** `3 high, 2 low`: what there is of each, without what there is none of. */
const tally = (counts: readonly (readonly [string, number])[]): string =>
  counts.flatMap(([label, count]) => (count === 0 ? [] : [`${count} ${label}`])).join(', ') || 'none';

const countBy = (tools: readonly DecidedTool[], holds: (tool: DecidedTool) => boolean): number =>
  tools.filter(holds).length;

const hasTrait =
  (...ids: readonly TraitId[]) =>
  ({ assessment }: DecidedTool): boolean =>
    ids.some((id) => assessment.traits.includes(id));

function tellPack(tools: readonly DecidedTool[], pack: Pack): string {
  const counts = Map.groupBy(tools, (tool) => decideIntent(pack, tool).disposition);
  return tally(dispositions.map((each) => [TREATMENTS[each], counts.get(each)?.length ?? 0]));
}

/** How many tools an axis counts for, and the worst level that any stands on. */
function tellAxis(tools: readonly DecidedTool[], { id, levels }: (typeof axes)[number]): string {
  const terms = tools.flatMap(({ assessment }) => assessment.axes?.[id] ?? []).filter(({ points }) => points > 0);
  const worst = terms.toSorted((a, b) => b.points - a.points)[0];
  if (worst === undefined) return 'none';
  const label = levels.find((level) => level.id === worst.level)?.label ?? worst.level;
  return `${countOf(terms.length, 'tool')}, at worst ${worst.points}: ${label.toLowerCase()}`;
}

/** The cells of a server or a version, in the order of the rows. */
export function describeSet({ publisher, version, switches, tools }: ComparedSet): string[] {
  const total = tools.length;
  const [undone, people, ...others] = dangerKinds.map((kind) =>
    countBy(tools, ({ assessment }) => isOfKind(kind, nameUndo(assessment), assessment.traits)),
  );
  return [
    publisher,
    version,
    String(total),
    tally([
      ...severitiesWorstFirst.map(
        ({ id, label }) =>
          [label.toLowerCase(), countBy(tools, ({ assessment }) => assessment.severity === id)] as const,
      ),
      ['not assessed', countBy(tools, ({ assessment }) => assessment.severity === null)],
    ]),
    tally(
      categories
        .toReversed()
        .map(({ id, label }) => [label, countBy(tools, ({ assessment }) => assessment.category === id)] as const),
    ),
    `${undone} of ${total} can\u2019t be undone`,
    `${people} of ${total} reach people`,
    ...others.map(String),
    ...axes.map((axis) => tellAxis(tools, axis)),
    tally(traits.map(({ id, label }) => [label.toLowerCase(), countBy(tools, hasTrait(id))] as const)),
    '',
    `${countDeclaring(tools)} of ${total}`,
    switches.length === 0 ? 'none known' : switches.join(', '),
    `${countBy(tools, (tool) => mayRunUnasked(decideIntent(supervised, tool)))} of ${total}`,
    ...packs.map((pack) => tellPack(tools, pack)),
    tools.reduce((sum, { definition }) => sum + countTokens(definition), 0).toLocaleString('en-GB'),
  ];
}
