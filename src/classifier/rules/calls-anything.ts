import { findPhrases, spanField, type Span } from '../reading/find-phrases.ts';
import { findPledge } from '../reading/find-pledge.ts';
import { pickWorstMode } from '../judging/mode.ts';
import { hasWordOf, isWordOf, type WordSetId } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

// "Body: { requests: [{ method: 'GET'|'POST'|'DELETE', url: … }] }"
const toldCall = /\bmethods?\b[^.]{0,12}\bGET\b[^.]{0,30}\bDELETE\b[^.]{0,20}\b(?:url|uri|path|endpoint)\b/i;

/** Where the text describes requests of any method that are passed on, though no argument takes the method itself. */
function findToldCall({ definition: { description, parameters } }: RuleContext): Span[] {
  const isOpen = parameters.some(({ plain, depth }) => depth === 0 && /^(?:body|requests?|payload|batch)$/.test(plain));
  const said = isOpen && description ? toldCall.exec(description.text.slice(0, 2000)) : null;
  return said && description ? [{ field: description, start: said.index, end: said.index + said[0].length }] : [];
}

const where = /^(?:[a-z]{0,12}apipath|(?:api|request|resource)?path|(?:api)?endpoint|url|uri|route)$/;

/** Where two words stand side by side in the name. */
function findTwo({ definition: { name, nameWords } }: RuleContext, first: RegExp, second: RegExp): Span[] {
  const at = nameWords.findIndex(({ text }, i) => first.test(text) && second.test(nameWords[i + 1]?.text ?? ''));
  const [start, end] = at < 0 ? [] : nameWords.slice(at, at + 2);
  return start && end ? [{ field: name, start: start.start, end: end.end }] : [];
}

/** Where the name says that it sends a web request of any kind: `api_call`, with no thing that it would be about. */
const findRequest = (context: RuleContext): Span[] =>
  findTwo(context, /^(?:https?|api|rest|raw|generic|custom|proxy|forward|make)$/, /^(?:request|call)$/);

/** Where the name says that it posts to whatever address it is given: `http_post`. */
const findPost = (context: RuleContext): Span[] =>
  context.definition.parameters.some(({ plain, depth }) => depth === 0 && /^(?:url|uri|endpoint)$/.test(plain))
    ? findTwo(context, /^(?:https?|rest|curl)$/, /^(?:post|put|patch)$/)
    : [];

/** Where the name says that it calls another tool, of which an argument tells which and another what it is given. */
function findRelay({ claims, definition: { parameters } }: RuleContext): Span[] {
  const holds = (id: WordSetId): boolean => parameters.some(({ plain, depth }) => depth === 0 && isWordOf(id, plain));
  if (!holds('relay-names') || !holds('relay-inputs')) return [];
  return claims.filter(
    ({ place, base, objectWords }) =>
      place === 'name' && isWordOf('relays', base) && hasWordOf('relayed', objectWords.slice(0, 2)),
  );
}

/** Whether the text says that nothing changes, of the whole tool or of the methods that it passes on. */
const isBounded = (context: RuleContext): boolean =>
  findPledge(context)?.whole === true || findPhrases(context, 'safe-methods').length > 0;

export const callsAnything = defineRule({
  id: 'calls-anything',
  kind: 'argument',
  title: 'Calls any interface of a service',
  why: 'A tool that passes on any method and any path can do whatever the account behind it can.',
  reads:
    'A method and a path among the arguments, beside words such as any endpoint or any path, or a name such as http_request; and names such as call_tool, with arguments for what is called.',
  misses: 'Callers that are bounded on the server alone.',
  argue: (context) => {
    const { parameters } = context.definition;
    const path = parameters.find(({ plain, depth }) => depth === 0 && where.test(plain));
    const method = parameters.find(({ plain, depth }) => depth === 0 && /^(?:http)?method$/.test(plain));
    const relay = findRelay(context);
    const told = [...(method ? [] : findToldCall(context)), ...findPost(context), ...relay];
    if (told.length === 0 && !(path && method)) return null;
    const [said] = [...told, ...findPhrases(context, 'arbitrary-code'), ...findRequest(context)];
    const choices = method?.choices ?? [];
    const bounded = choices.length > 0 && choices.every(({ text }) => /^(?:get|head|options)$/i.test(text));
    if (!said || bounded || isBounded(context)) return null;
    const key = method ? [spanField(method.key)] : [];
    return {
      category: 'Execute',
      weight: 18,
      axes: { reversibility: 'undoable', reach: 'outside', code: 'unbounded' },
      traits: ['multi-mode'],
      spans: [...key, said],
      says:
        relay.length > 0
          ? 'What is called, and with what, is up to the caller.'
          : `Any method and path can be given${
              pickWorstMode(context.modes())?.category === 'Destructive' ? ', deleting among them' : ''
            }, so a call can do whatever the account behind it may.`,
    };
  },
});
