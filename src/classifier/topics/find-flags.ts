import type { AxisId, CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { oncePerContext } from '../reading/once-per-context.ts';
import type { Field, Parameter } from '../reading/read-definition.ts';
import { onlyLooks } from '../reading/only-looks.ts';
import { readFlag, type FlagAct, type Said } from './read-flag.ts';

/** An argument that, turned on or set to one of its states, makes a call do more than the tool's name says. */
export interface FoundFlag extends Said {
  readonly parameter: Parameter;
  /** What it is set to. */
  readonly value: string;
  readonly category: CategoryId;
  readonly axes: Readonly<Partial<Record<AxisId, string>>>;
  readonly says: string;
}

const recoverable = /\b(?:(?:to|in) (?:the )?(?:trash|bin)|soft[- ]delet|can be restored|recoverable)/i;

const says: Readonly<Record<FlagAct, string>> = {
  delete: 'It then deletes or throws away what was there.',
  overwrite: 'It then puts new content in place of the old as a whole.',
  publish: 'It then puts the result where others see it, at once.',
};

/** What an act comes to, and whether what goes can be had back. */
const judge = (act: FlagAct, kept: boolean): Pick<FoundFlag, 'category' | 'axes' | 'says'> => ({
  category: act === 'publish' ? 'Execute' : 'Destructive',
  axes:
    act === 'publish'
      ? { reversibility: 'not-recallable', reach: 'outside' }
      : { reversibility: kept ? 'recoverable' : 'lost' },
  says: says[act],
});

const gone = /^(?:deleted?|purged?|void(?:ed)?|erased?)$/i;

/** A state such as `DELETED` that a tool for changes can put a thing into; undefined where there is none. */
function findEnd({ claims }: RuleContext, { words, choices }: Parameter): Field | undefined {
  const changes = claims.some(({ effect, place }) => place === 'name' && effect === 'change');
  const isState = words.some(({ text }) => text === 'status' || text === 'state');
  return changes && isState ? choices.find(({ text }) => gone.test(text)) : undefined;
}

/** Whether the arguments tell of earlier versions that are kept: what is overwritten can be fetched from among them. */
const keepsVersions = ({ definition: { parameters } }: RuleContext): boolean =>
  parameters.some(({ description }) => /\bversion history\b/i.test(description?.text.slice(0, 300) ?? ''));

function readFlags(context: RuleContext): FoundFlag[] {
  const { claims, definition, lexicon } = context;
  // What a cache loses, it finds again.
  if (definition.nameWords.some(({ text }) => text === 'cache')) return [];
  const looks = onlyLooks(context, 'name', 'lead');
  const writes = claims.some(
    ({ effect, place }) => (place === 'name' || place === 'lead') && (effect === 'create' || effect === 'change'),
  );
  return definition.parameters.flatMap((parameter): FoundFlag[] => {
    if (parameter.depth > 0) return [];
    const { description, words } = parameter;
    const state = findEnd(context, parameter);
    if (state) {
      const { text } = state;
      return [
        { parameter, act: 'delete', field: state, start: 0, end: text.length, value: text, ...judge('delete', false) },
      ];
    }
    const said = readFlag(parameter, lexicon, looks);
    if (!said || (said.act === 'publish' && !writes) || (said.act === 'overwrite' && keepsVersions(context))) return [];
    const text = description?.text.slice(0, 300) ?? '';
    const named = words.some((word) => word.text === 'trash' || word.text === 'bin');
    const kept = (named || recoverable.test(text)) && !/\b(?:skip|bypass|instead of|permanent)/i.test(text);
    return [{ ...said, parameter, value: 'true', ...judge(said.act, kept) }];
  });
}

/** Flags and states by which a call deletes, overwrites or publishes on request, each with the span that shows it. */
export const findFlags = oncePerContext<readonly FoundFlag[]>(readFlags);
