import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { resolveSenses } from '../reading/resolve-senses.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { Claim } from '../reading/claim.ts';
import { findChoosers, type Choice } from '../reading/find-choices.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { webEffects } from '../reading/read-text.ts';
import { splitName, type Word } from '../reading/split-words.ts';
import { isWordOf } from '../words/word-sets.ts';
import { rules } from '../rules/index.ts';
import { applyRule } from './apply-rules.ts';
import { speaksFor } from '../rules/effect-rules.ts';
import { plainAxes } from '../rules/plain-axes.ts';
import type { AssessedMode } from './mode.ts';
import { describeChoice } from '../rationale/describe-choice.ts';
import { choosesEffect } from './chooses-effect.ts';

/** What a request to a service does. */
const webSays = [
  ['Read', 'asks the service for information'],
  ['Write', 'has the service make or change something'],
  ['Destructive', 'has the service delete what the path names'],
] as const;

const isSelect = ({ value, parameter }: Choice): boolean =>
  value.toLowerCase() === 'select' && parameter.choices.some(({ text }) => text.toLowerCase() === 'insert');

const revealed = 'returns what can be a secret';

/** Whether a look-up hands out secrets: `reveal` in a tool about them. */
const isReveal = (claims: readonly Claim[]): boolean =>
  claims.some(({ effect, base, objects }) => effect === 'fetch' && !isWordOf('naming', base) && objects.has('secret'));

/** What the tool as a whole acts on: `merge` in a tool about pull requests merges those. */
function describeSubject({ definition, claims }: RuleContext) {
  const lead = claims.find(({ place }) => place === 'lead');
  const main = claims.find(({ place }) => place === 'name');
  const own = main?.objectWords ?? [];
  const named = own.length > 0 ? own : definition.nameWords.map(({ text }) => text);
  // `of` keeps what the name says apart from what the description adds, as in running text.
  const words = [...named, 'of', ...(lead?.objectWords.slice(0, 4) ?? [])];
  return { words, objects: words.flatMap((word) => englishLexicon.findObjects(word)) };
}

const toSingular = (word: string): string => word.replace(/(?<=[a-z]{2})s$/, '');

/** A value's own words, then those of the tool that it has not said: `delete_room` in a tool about rooms says one room. */
function joinWords(own: readonly string[], rest: readonly string[]): readonly string[] {
  const said = new Set(own.map(toSingular));
  return [...own, ...rest.filter((word) => !said.has(toSingular(word)))];
}

/** Whether a value takes something out that another puts in: `remove_issues` beside `add_issues` in a tool about sprints. */
function isTakingOut({ definition: { nameWords } }: RuleContext, { value, parameter }: Choice): boolean {
  const words = splitName(value.slice(0, 60)).map(({ text }) => text);
  const noun = toSingular(words.at(-1) ?? '');
  // `remove` as what to do with labels or members: these stay, and so does what they are taken from.
  const isLink = ({ text }: Word): boolean => englishLexicon.findObjects(text).includes('relation');
  if (words.length === 1 && noun === 'remove' && parameter.words.some(isLink)) return true;
  // `remove` beside `add`, in a tool about a cart or a watchlist.
  if (value === 'remove' && isWordOf('collected-into', nameWords.at(-1)?.text ?? ''))
    return parameter.choices.some(({ text }) => text === 'add');
  if (words[0] !== 'remove' || words.length !== 2 || !isWordOf('comers', noun)) return false;
  if (nameWords.some(({ text }) => toSingular(text) === noun)) return false;
  return parameter.choices.some(({ text }) => /^add/i.test(text) && text.slice(3) === value.slice(6));
}

/** Whether a value starts or stops what only watches: a profile, a trace, a recording. */
const isWatching = ({ definition: { nameWords } }: RuleContext, { claims }: Choice): boolean =>
  claims.some(({ effect }) => effect === 'start' || effect === 'stop') &&
  nameWords.some(({ text }) => isWordOf('watching', text));

const effectRules = rules.filter(({ kind }) => kind === 'effect');

/** Judges a value of a chooser by the rules about effects, as if the tool had no other. */
function judgeChoice(context: RuleContext, choice: Choice): AssessedMode {
  const asPlain = (category: CategoryId, says: string): AssessedMode => {
    const axes = plainAxes[category];
    return { ...choice, category, axes, traits: [], says };
  };
  if (isTakingOut(context, choice)) return asPlain('Write', 'takes something out of what it was put in');
  if (isWatching(context, choice)) return asPlain('Read', 'starts or stops what only watches');
  const web = choice.parameter.plain.endsWith('method') && webEffects.get(choice.value.toLowerCase());
  const request = web ? webSays.find(([category]) => speaksFor(web, category)) : undefined;
  if (request) return asPlain(request[0], request[1]);
  const subject = describeSubject(context);
  const joined = choice.claims.map((claim) => {
    const objectWords = joinWords(claim.objectWords, subject.words);
    const objects = new Set([...claim.objects, ...subject.objects]);
    return { ...claim, objects, objectWords };
  });
  const claims = resolveSenses(joined, context.definition);
  const alone: RuleContext = { ...context, claims };
  const [best] = effectRules.flatMap((rule) => applyRule(rule, alone)).toSorted((a, b) => b.weight - a.weight);
  if (!best?.category) return { ...choice, category: null };
  if (best.category === 'Read' && isReveal(claims))
    return { ...choice, category: 'Read', axes: { privacy: 'secrets' }, traits: ['credential-access'], says: revealed };
  if (isSelect(choice)) return asPlain('Read', describeChoice(choice, 'Read'));
  const { category, axes, traits } = best;
  return { ...choice, category, axes, traits, says: describeChoice(choice, category) };
}

/** Every value of every chooser of a tool, judged alone; none of what only narrows down what it looks up. */
export const findModes = (context: RuleContext): AssessedMode[] =>
  findChoosers(context.definition, context.lexicon)
    .filter((chooser) => choosesEffect(context, chooser))
    .flatMap(({ choices }) => choices.map((choice) => judgeChoice(context, choice)));
