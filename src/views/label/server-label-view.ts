import { traits } from '../../catalog/vocabulary.ts';
import type { TraitId } from '../../catalog/vocabulary-ids.ts';
import { urls } from '../../catalog/urls.ts';
import { mayRunUnasked } from '../../policies/unasked/may-run-unasked.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import { mixRisks } from '../risk-mix.ts';
import type { SiteTool } from '../site.ts';
import { nameUndo } from './answer-undo.ts';
import { dangerKinds, isOfKind } from './danger-kinds.ts';
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
        ? { signal: 'No tools', icon: null, category: '', points: '?', note: [] }
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

/** The tools of each kind of danger. */
export const listDangers = (tools: readonly SiteTool[]): Danger[] =>
  dangerKinds.map((kind) => ({
    tools: tools.filter(({ assessment }) => isOfKind(kind, nameUndo(assessment), assessment.traits)),
    label: kind.label,
    narrow: kind.undo ?? kind.traits.map(traitLabel).join(' | '),
  }));

/** A danger as it is counted. */
export interface ServerCount extends Pick<Danger, 'label' | 'narrow'> {
  readonly count: number;
}

/** How many tools there are of each kind of danger. */
export const countDangers = (tools: readonly SiteTool[]): ServerCount[] =>
  listDangers(tools).map(({ tools: own, label, narrow }) => ({ count: own.length, label, narrow }));
