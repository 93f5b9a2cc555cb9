import type { Parameter } from '../../../classifier/reading/read-definition.ts';
import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { isFree, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const words = exposureWords['hangs-on-one-identifier'];
const isIdentifier = matchWord(words.identifiers);
const isEnding = matchWord(words.endings);
const isName = matchWord(words.names);
const isScope = matchWord(words.scopes);
const isSecret = matchWord(words.secrets);
const isRecipient = matchWord(exposureWords['sends-free-text'].recipients);

/** More than these are not named one by one. */
const mostNamed = 3;

/** Whether an argument names what the call is about; a name names what is there only where something is taken away. */
const namesTarget = ({ plain, words: parts }: Parameter, takesAway: boolean): boolean =>
  !isSecret(plain) && (isIdentifier(plain) || isEnding(parts.at(-1)?.text ?? '') || (takesAway && isName(plain)));

/** The arguments that name what is hit: what a call must give, or the only one that it can; empty where that isn't clear. */
function findTargets({ definition, assessment }: ExposureContext): Parameter[] {
  const takesAway = assessment.category === 'Destructive';
  const named = definition.parameters.filter(
    (parameter) => parameter.depth === 0 && isFree(parameter) && namesTarget(parameter, takesAway),
  );
  const required = named.filter((parameter) => parameter.required);
  const narrow = required.filter(({ plain }) => !isScope(plain));
  if (required.length > 0) return narrow.length > 0 ? narrow : [];
  return named.length === 1 && assessment.modes.length === 0 ? named : [];
}

function explain(targets: readonly Parameter[], isOnly: boolean): string {
  const names = targets.map(nameParameter);
  const made = 'that the model made up or mixed up is as valid to the server as the right one.';
  if (names.length === 1) return `${names[0]} ${isOnly ? 'alone decides' : 'decides'} what is hit. A value ${made}`;
  const which = names.length === 2 ? 'either' : 'any of them';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} decide together what is hit. A value of ${which} ${made}`;
}

export const hangsOnOneIdentifier = defineExposureRule({
  id: 'hangs-on-one-identifier',
  title: 'Identifiers decide what is hit',
  patterns: ['hallucinated-arguments'],
  reads:
    'Destructive and Financial verdicts, and Execute ones that can\u2019t be called back, with one to three arguments that name the target.',
  misses:
    'Servers that check the target against something the caller has read, and targets that stand inside of an object.',
  match: (context) => {
    const { category, axes } = context.assessment;
    const isGrave =
      category === 'Destructive' ||
      category === 'Financial' ||
      (category === 'Execute' && axes?.reversibility.level === 'not-recallable');
    const targets = isGrave ? findTargets(context) : [];
    if (targets.length === 0 || targets.length > mostNamed) return null;
    const others = context.definition.parameters.filter(
      (parameter) => parameter.depth === 0 && !targets.includes(parameter),
    );
    // What an object must hold, or a list or a recipient can, may name the target as well.
    const mayName = others.some(
      ({ required, type, plain }) => (required && type === 'object') || type === 'array' || isRecipient(plain),
    );
    if (mayName) return null;
    return {
      reason: explain(
        targets,
        others.every(({ isFlag }) => isFlag),
      ),
      evidence: targets.map((target) => quoteParameter('hangs-on-one-identifier', target)),
    };
  },
  examples: {
    match: [
      {
        name: 'delete_list',
        description: 'Delete a list.',
        inputSchema: { type: 'object', properties: { list_id: { type: 'number' } }, required: ['list_id'] },
      },
      {
        name: 'delete_attachment',
        description: 'Delete an attachment of a card.',
        inputSchema: {
          type: 'object',
          properties: { cardId: { type: 'string' }, attachmentId: { type: 'string' } },
          required: ['cardId', 'attachmentId'],
        },
      },
    ],
    pass: [
      {
        name: 'get_list',
        description: 'Get a list.',
        inputSchema: { type: 'object', properties: { list_id: { type: 'number' } } },
      },
      {
        name: 'delete_cache',
        description: 'Delete the whole cache.',
        inputSchema: { type: 'object', properties: { apiKey: { type: 'string' } }, required: ['apiKey'] },
      },
    ],
  },
});
