import type { RuleContext } from '../rules/define-rule.ts';
import type { Subject } from '../reading/name-subject.ts';

/** What hangs on a kind of record, told of one that was made and of one that was changed. */
const stakes: readonly (readonly [RegExp, string, string])[] = [
  [/\bwebhooks?\b/, 'from then on data flows to the address it names', 'from then on data may flow elsewhere'],
  [
    /\b(?:templates?|snippets?|signature)\b/,
    'whatever is sent with it later carries its text',
    'whatever is sent with it from now on carries the new text',
  ],
  [
    /\b(?:campaigns?|broadcasts?|newsletters?)\b/,
    'nothing goes out until it is started',
    'what it sends next follows the new state',
  ],
  [/\bexperiments?\b/, 'nobody sees it until it is started', 'what people are shown may follow from it'],
  [
    /\b(?:lists?|audiences?|segments?)\b/,
    'later mailings can be aimed at it',
    'whom a later mailing reaches depends on it',
  ],
  [
    /\b(?:contacts?|subscribers?|leads?|customers?|users?|profiles?|members?|people)\b/,
    'a wrong entry stays in people\u2019s records until somebody takes it out',
    'wrong values stay in people\u2019s records until somebody corrects them',
  ],
  [
    /\b(?:agents?|prompts?|playbooks?|assistants?)\b/,
    'it acts as written as soon as it is put to use',
    'it behaves differently as soon as the change is in use',
  ],
  [
    /\b(?:automations?|workflows?|rules?|triggers?|schedules?)\b/,
    'once switched on, it acts by itself',
    'what it does by itself changes with it',
  ],
  [/\bevents?\b/, 'whatever counts or reacts to such events takes it at its word', 'whatever reacts to it follows'],
  [/\b(?:issues?|tickets?|tasks?|cards?)\b/, 'others find it in their work', 'others see the new state in their work'],
  [
    /\b(?:files?|media|documents?|images?|attachments?)\b/,
    'it stays where it was put until it is removed',
    'whoever opens it finds the new state',
  ],
  [
    /\b(?:config|configuration|settings?|preferences|options?)\b/,
    'it applies until it is set anew',
    'it applies until it is set anew',
  ],
];

const verbs = new Map<string, string>([
  ['rename', 'gives {} another name'],
  ['move', 'moves'],
  ['approve', 'approves'],
  ['reject', 'rejects'],
  ['close', 'closes'],
  ['schedule', 'sets a time for'],
  ['configure', 'sets {} up'],
  ['set', 'sets'],
  ['enable', 'switches {} on'],
  ['activate', 'switches {} on'],
  ['disable', 'switches {} off'],
  ['deactivate', 'switches {} off'],
  ['archive', 'files {} away'],
  ['pause', 'puts {} on hold'],
  ['suspend', 'puts {} on hold'],
  ['hold', 'puts {} on hold'],
  ['replace', 'replaces parts of'],
  ['restore', 'brings {} back'],
  ['upsert', 'creates or changes'],
  ['copy', 'copies'],
  ['clone', 'copies'],
  ['duplicate', 'copies'],
  ['upload', 'uploads'],
  ['import', 'brings {} in'],
  ['track', 'records'],
  ['record', 'records'],
  ['log', 'records'],
]);

// How long what is set aside stays so.
const until = new Map([
  ['pause', 'until it is resumed'],
  ['suspend', 'until it is resumed'],
  ['hold', 'until it is resumed'],
  ['disable', 'until somebody switches it on again'],
  ['deactivate', 'until somebody switches it on again'],
]);

/** What a tool that makes or changes a record does, and what hangs on that record, in a sentence. */
export function tellWriting({ claims }: RuleContext, subject: Subject, effect: 'create' | 'change'): string {
  const main = claims.find(({ place }) => place === 'name') ?? claims.find(({ place }) => place === 'lead');
  const base = main?.base ?? '';
  const verb = verbs.get(base);
  const noun = effect === 'create' && !verb ? subject.indefinite : subject.definite;
  const act = verb ?? (effect === 'create' ? 'adds' : 'changes');
  const told = act.includes('{}') ? act.replace('{}', noun) : `${act} ${noun}`;
  const term = until.get(base);
  if (term !== undefined && effect === 'change') return `It ${told} ${term}.`;
  const stake = stakes.find(([pattern]) => pattern.test(noun.split(' ').slice(-2).join(' ')));
  const rest =
    stake?.[effect === 'create' ? 1 : 2] ??
    (effect === 'create' ? 'what is unwanted can be taken out again' : 'a second call can put the earlier state back');
  return `It ${told}; ${rest}.`;
}
