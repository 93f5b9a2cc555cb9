import { findPhrases, type Span } from '../reading/find-phrases.ts';
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

// `http_request`, `api_call`: no thing is named that the request would be about.
const kinds = /^(?:https?|api|rest|raw|generic|custom)$/;

/** Where the name says that it sends a web request of any kind. */
const findRequest = ({ definition: { name, nameWords } }: RuleContext): Span[] => {
  const at = nameWords.findIndex(
    ({ text }, i) => kinds.test(text) && /^(?:request|call)$/.test(nameWords[i + 1]?.text ?? ''),
  );
  const [http, request] = nameWords.slice(at, at + 2);
  return at >= 0 && http && request ? [{ field: name, start: http.start, end: request.end }] : [];
};

/** Where the name says that it posts to whatever address it is given: `http_post`. */
function findPost({ definition: { name, nameWords, parameters } }: RuleContext): Span[] {
  const at = nameWords.findIndex(
    ({ text }, i) => /^(?:https?|rest|curl)$/.test(text) && /^(?:post|put|patch)$/.test(nameWords[i + 1]?.text ?? ''),
  );
  const [first, last] = nameWords.slice(at, at + 2);
  const isOpen = parameters.some(({ plain, depth }) => depth === 0 && /^(?:url|uri|endpoint)$/.test(plain));
  return at >= 0 && isOpen && first && last ? [{ field: name, start: first.start, end: last.end }] : [];
}

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
    if (told.length === 0 && !(path && method)) return [];
    const [said] = [...told, ...findPhrases(context, 'arbitrary-code'), ...findRequest(context)];
    const choices = method?.choices ?? [];
    const bounded = choices.length > 0 && choices.every(({ text }) => /^(?:get|head|options)$/i.test(text));
    if (!said || bounded || isBounded(context)) return [];
    const key = method ? [{ field: method.key, start: 0, end: method.key.text.length }] : [];
    return [
      {
        category: 'Execute',
        weight: 18,
        axes: { reversibility: 'undoable', reach: 'outside', code: 'unbounded' },
        traits: ['multi-mode'],
        spans: [...key, { field: said.field, start: said.start, end: said.end }],
        says:
          relay.length > 0
            ? 'What is called, and with what, is up to the caller.'
            : `Any method and path can be given${
                pickWorstMode(context.modes())?.category === 'Destructive' ? ', deleting among them' : ''
              }, so a call can do whatever the account behind it may.`,
      },
    ];
  },
});
