import { traits } from '../../catalog/vocabulary.ts';
import type { TraitId } from '../../catalog/vocabulary-ids.ts';
import { urls } from '../../catalog/urls.ts';
import { nameMeter } from '../marks/name-meter.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import { mixRisks } from '../risk-mix.ts';
import type { SiteTool } from '../site.ts';
import { nameUndo } from './answer-undo.ts';
import { answerWorst } from './answer-worst.ts';
import { viewBand } from './label-view.ts';

/** What the label of a server shows: its worst tool stands for it. `tools` are those of the model, the riskiest first. */
export type ServerLabelView = ReturnType<typeof viewServerLabel>;

export function viewServerLabel(tools: readonly SiteTool[], slug: string) {
  const [worst] = tools;
  const severity = worst?.assessment.severity ?? null;
  const answers = Map.groupBy(tools, (tool) => recommendIntent(tool).disposition);
  const limited = answers.get('limit')?.length ?? 0;
  const unasked = limited + (answers.get('allow')?.length ?? 0);
  return {
    tone: severity ?? ('unknown' as const),
    band:
      worst === undefined
        ? { signal: 'No tools', meter: nameMeter(null), icon: null, category: '', points: '?', note: [] }
        : viewBand(worst.assessment, 'its worst tool'),
    worst:
      worst === undefined
        ? null
        : { name: worst.name, href: urls.tool(slug, worst.slug), says: answerWorst(worst.assessment) },
    unasked: {
      word: `${unasked} of ${tools.length},`,
      rest: limited === 0 ? 'by the supervised pack.' : `by the supervised pack, ${limited} of them at a limited rate.`,
    },
    mix: mixRisks(tools, slug),
  };
}

const traitLabel = (id: TraitId): string => traits.find((trait) => trait.id === id)?.label ?? id;

/** A count of tools with something in common, and the words that narrow the table of tools down to them. */
export interface ServerCount {
  readonly count: number;
  readonly label: string;
  readonly narrow: string;
}

/** How many tools can't be undone, reach people, move money, run what they are given and touch secrets. */
export function countDangers(tools: readonly SiteTool[]): ServerCount[] {
  const withTrait = (label: string, ...ids: readonly TraitId[]): ServerCount => ({
    count: tools.filter(({ assessment }) => ids.some((id) => assessment.traits.includes(id))).length,
    label,
    narrow: ids.map(traitLabel).join(' | '),
  });
  return [
    {
      count: tools.filter(({ assessment }) => nameUndo(assessment).startsWith('no,')).length,
      label: 'can\u2019t be undone',
      narrow: 'no,',
    },
    withTrait('reach people', 'mass-audience', 'outbound-message', 'public-publish'),
    withTrait('move money', 'money-movement'),
    {
      count: tools.filter(({ assessment }) => nameUndo(assessment) === 'depends').length,
      label: 'run what they are given',
      narrow: 'depends',
    },
    withTrait('touch secrets', 'credential-access'),
  ];
}
