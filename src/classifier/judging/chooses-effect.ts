import { looking } from '../reading/claim.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { Choice, Chooser } from '../reading/find-choices.ts';
import { findPledge } from '../reading/find-pledge.ts';
import { englishLexicon, type EffectId } from '../words/lexicon.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { splitName } from '../reading/split-words.ts';
import { onlyLooks } from '../reading/only-looks.ts';

const narrowing =
  /\bfilter|\bnarrow|\brestrict|\b(?:search|sort|group|match|look up)\w{0,3} (?:\w+ ){0,3}by\b|^by\b|\bonly (?:show|return|list|include|get|fetch|those|events?|entries|records?|logs?|items?|results?)|\b(?:events?|entries|records?|logs?|activit(?:y|ies)|changes|results?) (?:of|with|by|that|where|having|matching)\b|filtr|filter|nur (?:ereignisse|einträge)|筛选|過濾|过滤|絞り込|フィルタ|필터|фильтр|отбор/i;

/** Whether a value names what has happened: `created`, `user.deleted`. */
const isPast = (value: string): boolean =>
  splitName(value.slice(0, 60)).some(({ text }) => englishLexicon.findVerb(text)?.form === 'past');

const webMethod =
  /^(?:get|head|options|post|put|patch|delete|trace|connect|(?:un)?link|(?:un)?lock|copy|purge|propfind|view)$/i;
const where = /^(?:path|endpoint|url|uri|route|resource[a-z]*)$/;
const passing = new Set<EffectId>([...looking, 'run', 'send', 'start', 'pay']);
/** Effects of tools that set something up, or ask whether it may be. */
const settingUp = new Set<EffectId>(['create', 'grant', 'relate', ...looking]);
const requesting = new Set(['request', 'make', 'submit']);

/** Whether all values are verbs of HTTP, and meant as such. */
const isWebMethod = ({ parameter: { plain }, choices }: Chooser): boolean =>
  choices.every(({ value }) => webMethod.test(value)) &&
  (/method|verb/.test(plain) || choices.some(({ value }) => /^[A-Z]+$/.test(value)));

/**
 * Whether a chooser belongs to what a tool sets up or tells of: the method of the webhook that `create_call` names, what
 * a rule does once it fires, what a permission allows.
 */
function isSetting(context: RuleContext, chooser: Chooser): boolean {
  const named = context.claims.filter(({ place }) => place === 'name');
  const words = context.definition.nameWords.map(({ text }) => text);
  const isOrder = hasWordOf('standing-orders', words);
  // How a function is called is no effect of its own; what a path is asked for is.
  const isAddressed = context.definition.parameters.some(({ plain, depth }) => depth === 0 && where.test(plain));
  // A manual tells how to do what its values name.
  if (words.length > 1 && hasWordOf('web-manuals', words.slice(1)) && onlyLooks(context, 'name', 'lead')) return true;
  if (isWebMethod(chooser))
    return (
      (words.length > 1 && hasWordOf('standing-orders', words.slice(0, 1))) ||
      named.some(
        ({ effect, base }) => !requesting.has(base) && (!passing.has(effect) || (effect === 'run' && !isAddressed)),
      )
    );
  const acts = chooser.choices.some(({ claims: said }) =>
    said.some(({ base }) => named.some((own) => own.base === base)),
  );
  return isOrder && !acts && !chooser.choices.every(looksUp) && named.some(({ effect }) => settingUp.has(effect));
}

/** Whether a value is itself an act of looking something up: `list`, `getLogs`. */
const looksUp = ({ value, claims }: Choice): boolean => {
  const first = splitName(value.slice(0, 60))[0]?.text ?? '';
  const effect = /^[a-z]+$/.test(first) ? englishLexicon.findVerb(first)?.effect : claims[0]?.effect;
  return effect !== undefined && looking.has(effect);
};

/**
 * Whether a chooser only narrows down what a tool looks up: an audit log searched by action. Its values are then no
 * effects of the tool.
 */
function isFilter(context: RuleContext, { parameter, isWeak, choices }: Chooser): boolean {
  if (!onlyLooks(context, 'name', 'lead')) return false;
  // `get_node_for_task`, `describe_action`: what is looked up is the value itself.
  if (context.definition.nameWords.some(({ text }) => text === parameter.plain)) return true;
  if (narrowing.test(parameter.description?.text.slice(0, 60).split('=')[0] ?? '')) return true;
  // A list of deeds that names no looking among them is one to search for, not one to do.
  const looks = choices.some(looksUp);
  if (isWeak && !looks && onlyLooks(context, 'name')) return true;
  if (!onlyLooks(context, 'name', 'lead', 'lead-rest')) return false;
  if (choices.filter(({ value }) => isPast(value)).length * 2 >= choices.length) return true;
  return (
    !looks &&
    (findPledge(context)?.whole === true || context.definition.nameWords.some(({ text }) => isWordOf('logbooks', text)))
  );
}

/** Whether a chooser says what becomes of each file of a commit, whose earlier versions stay in the history. */
const isCommitted = ({ definition: { nameWords } }: RuleContext, { parameter }: Chooser): boolean =>
  parameter.depth > 1 && nameWords.some(({ text }) => text === 'push' || text === 'commit');

/** Whether the values of a chooser are effects of the tool itself. */
export const choosesEffect = (context: RuleContext, chooser: Chooser): boolean =>
  !isFilter(context, chooser) && !isSetting(context, chooser) && !isCommitted(context, chooser);
