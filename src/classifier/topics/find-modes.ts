import { categoryIds, type AxisId, type CategoryId, type TraitId } from '../../catalog/schema/vocabulary.ts';
import type { Finding, RuleContext } from '../define-rule.ts';
import { findChoices, type Choice } from '../reading/find-choices.ts';
import { englishLexicon } from '../reading/lexicon.ts';
import { effectRules } from '../rules/effects.ts';

/** A way of calling a tool, with what the rules say of it alone. */
export interface FoundMode extends Choice {
  readonly category: CategoryId;
  readonly axes: Readonly<Partial<Record<AxisId, string>>>;
  readonly traits: readonly TraitId[];
  readonly says: string;
}

const rank = (category: CategoryId): number => categoryIds.indexOf(category);

/** Verbs of HTTP mean what they mean on the web, not what they mean elsewhere. */
const webMethods: ReadonlyMap<string, CategoryId> = new Map([
  ['get', 'Read'],
  ['head', 'Read'],
  ['options', 'Read'],
  ['post', 'Write'],
  ['put', 'Write'],
  ['patch', 'Write'],
  ['delete', 'Destructive'],
]);

const isSelect = ({ value, parameter }: Choice): boolean =>
  value.toLowerCase() === 'select' && parameter.choices.some(({ text }) => text.toLowerCase() === 'insert');

/** What the tool as a whole acts on: `merge` in a tool about pull requests merges those. */
function describeSubject({ definition, claims }: RuleContext) {
  const lead = claims.find(({ place }) => place === 'lead');
  const main = claims.find(({ place }) => place === 'name');
  const named = main?.objectWords ?? definition.nameWords.map(({ text }) => text);
  // `of` keeps what the name says apart from what the description adds, as in running text.
  const words = [...named, 'of', ...(lead?.objectWords.slice(0, 4) ?? [])];
  return { words, objects: words.flatMap((word) => englishLexicon.findObjects(word)) };
}

/** Judges each value of a chooser by the rules about effects, as if the tool had no other. */
export function findModes(context: RuleContext): FoundMode[] {
  const subject = describeSubject(context);
  return findChoices(context.definition).flatMap((choice) => {
    const claims = choice.claims.map((claim) => ({
      ...claim,
      objects: new Set([...claim.objects, ...subject.objects]),
      objectWords: [...claim.objectWords, ...subject.words],
    }));
    const alone: RuleContext = { ...context, claims };
    const findings: Finding[] = effectRules.flatMap((rule) => [...rule.match(alone)]);
    const best = findings.toSorted((a, b) => b.weight - a.weight)[0];
    if (!best?.category) return [];
    const isWeb = choice.parameter.plain.endsWith('method') && webMethods.has(choice.value.toLowerCase());
    const category = isSelect(choice)
      ? 'Read'
      : isWeb
        ? (webMethods.get(choice.value.toLowerCase()) ?? best.category)
        : best.category;
    return [
      {
        ...choice,
        category,
        axes: best.category === category ? best.axes : category === 'Read' ? {} : { reversibility: 'undoable' },
        traits: best.traits,
        says: best.says,
      },
    ];
  });
}

/** The riskiest of the modes by category; null where there are none. */
export const pickWorstMode = (modes: readonly FoundMode[]): FoundMode | null =>
  modes.reduce<FoundMode | null>(
    (worst, mode) => (worst === null || rank(mode.category) > rank(worst.category) ? mode : worst),
    null,
  );
