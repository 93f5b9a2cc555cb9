import { traits } from '../../catalog/vocabulary.ts';
import type { TraitId } from '../../catalog/vocabulary-ids.ts';
import { urls } from '../../catalog/urls.ts';
import { mayRunUnasked } from '../../policies/unasked/may-run-unasked.ts';
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
  const unasked = tools.map(recommendIntent).filter(mayRunUnasked);
  const limited = unasked.filter(({ rateLimit }) => rateLimit !== null).length;
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
      href: urls.unasked(slug),
      word: `${unasked.length} of ${tools.length},`,
      rest: limited === 0 ? 'by the supervised pack.' : `by the supervised pack, ${limited} of them at a limited rate.`,
    },
    mix: mixRisks(tools, slug),
  };
}

const traitLabel = (id: TraitId): string => traits.find((trait) => trait.id === id)?.label ?? id;

/** Tools with something in common, and the words that narrow the table of tools down to them. */
export interface Danger {
  readonly tools: readonly SiteTool[];
  readonly label: string;
  readonly narrow: string;
}

/** The tools that can't be undone, reach people, move money, run what they are given and touch secrets; a tool may be several. */
export function listDangers(tools: readonly SiteTool[]): Danger[] {
  const withTrait = (label: string, ...ids: readonly TraitId[]): Danger => ({
    tools: tools.filter(({ assessment }) => ids.some((id) => assessment.traits.includes(id))),
    label,
    narrow: ids.map(traitLabel).join(' | '),
  });
  const withUndo = (label: string, narrow: string): Danger => ({
    tools: tools.filter(({ assessment }) => nameUndo(assessment).startsWith(narrow)),
    label,
    narrow,
  });
  return [
    withUndo('can\u2019t be undone', 'no,'),
    withTrait('reach people', 'mass-audience', 'outbound-message', 'public-publish'),
    withTrait('move money', 'money-movement'),
    withUndo('run what they are given', 'depends'),
    withTrait('touch secrets', 'credential-access'),
  ];
}

/** A danger as it is counted. */
export interface ServerCount extends Pick<Danger, 'label' | 'narrow'> {
  readonly count: number;
}

/** How many tools can't be undone, reach people, move money, run what they are given and touch secrets. */
export const countDangers = (tools: readonly SiteTool[]): ServerCount[] =>
  listDangers(tools).map(({ tools: own, label, narrow }) => ({ count: own.length, label, narrow }));
