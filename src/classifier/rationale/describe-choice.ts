import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Choice } from '../reading/find-choices.ts';
import { oncePerContext } from '../reading/once-per-context.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import { describeAct } from './describe-act.ts';
import { toThird } from './read-act.ts';
import { readNamedObject } from './read-named-act.ts';
import type { ObjectPhrase } from './read-object-phrase.ts';

/** What is told of an act that no clean phrase names. */
export const unnamed = {
  Read: 'reads and returns information',
  Write: 'adds or changes data',
  Execute: 'starts something that acts beyond the call',
  Destructive: 'removes or ends something',
  Financial: 'moves money, or commits to paying it',
} as const satisfies Record<CategoryId, string>;

const managing = new Set(phrasing.managing);
const records: ReadonlySet<EffectId> = new Set<EffectId>(['fetch', 'create', 'change', 'delete', 'remove', 'publish']);

/** What the tool as a whole acts on; null where nothing says it cleanly. */
const findToolObject = oncePerContext((context): ObjectPhrase | null => {
  const act = describeAct(context, 'Write');
  const effect = englishLexicon.findVerb(act?.base ?? '')?.effect;
  if (act?.object && /^(?:operations?|actions?|templates?)$/i.test(act.object.head) && !managing.has(act.base))
    return null;
  const keeps = act && (managing.has(act.base) || (effect && records.has(effect)));
  return keeps ? act.object : null;
});

/** What one value of a chooser does, in the third person: `deletes the playlist`. */
export function describeChoice(context: RuleContext, { claims }: Choice, category: CategoryId): string {
  const main = claims.find(({ place }) => place === 'name');
  const sense = main && englishLexicon.findVerb(main.base);
  if (!main || !sense || sense.noun) return unnamed[category];
  if (sense.effect === 'drive') return unnamed[category];
  const own = main.objectWords.length > 0 ? readNamedObject(main.objectWords, sense) : findToolObject(context);
  if (main.objectWords.length > 0 && !own) return unnamed[category];
  return `${toThird(sense.base)} ${own?.text ?? (sense.effect === 'send' ? 'the result' : 'what it is given')}`;
}
