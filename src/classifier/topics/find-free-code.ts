import type { RuleContext } from '../define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';
import { isEvaluating, isTyping } from './misread-verbs.ts';
import type { Definition, Parameter } from '../reading/read-definition.ts';

const codeNames = new Set(
  'code script command cmd commands javascript js python shell expression source program args argv luau'.split(' '),
);
const queryNames = new Set('sql statement statements query'.split(' '));
const queryTools = /sql|database|postgres|mysql|sqlite|cypher|mongo|warehouse|bigquery|snowflake|duckdb|clickhouse/i;

const terminals = /\b(?:terminal|tmux|shell|pane|console|repl|pty|tty)\b/i;

const references =
  /\b(?:stock|ticker|symbol|country|currency|postal|zip|product|item|error|status|language|promo|discount|coupon|region|area|otp|verification|authori[sz]ation|auth|one-time|invite)\b|종목|股票|证券|銘柄|코드\s*[(,]/i;

/** Whether a `code` names a thing, such as a share or a country, and is nothing that runs. */
const isReference = ({ description }: Parameter, definition: Definition): boolean => {
  const inText = /\bcode\b\s*[:：(][^\n]{0,60}/.exec(definition.description?.text.slice(0, 2000) ?? '');
  return references.test(description?.text.slice(0, 200) ?? inText?.[0] ?? '');
};

/** An argument that the tool runs as code, a command or a query of the caller's own. */
export interface FreeCode {
  readonly parameter: Parameter;
  readonly isQuery: boolean;
}

/** Finds that argument; null where there is none, or where the tool only looks at what it is given. */
export function findFreeCode(context: RuleContext): FreeCode | null {
  const { definition, claims } = context;
  const runs = claims.some(
    (claim) =>
      (claim.effect === 'run' || claim.effect === 'start' || isEvaluating(claim)) &&
      !claim.negated &&
      (claim.place === 'name' || claim.place === 'lead'),
  );
  const looks = claims.some(({ effect, place }) => effect === 'compute' && place === 'name');
  const promised = findPledge(context)?.whole === true;
  if ((looks && !runs) || promised) return null;
  const commands = claims.some(
    ({ effect, place, objectWords }) =>
      effect === 'run' && place === 'name' && objectWords.some((word) => word.startsWith('command')),
  );
  const evaluates = claims.some(isEvaluating);
  const types = claims.some(isTyping) && terminals.test(definition.description?.text.slice(0, 400) ?? '');
  for (const parameter of definition.parameters) {
    if (
      parameter.depth > 0 ||
      parameter.choices.length > 0 ||
      (parameter.type !== 'string' && parameter.type !== 'array' && parameter.type !== null)
    )
      continue;
    const name = parameter.plain;
    if (name === 'code' && isReference(parameter, definition)) continue;
    const said = `${definition.name.text.slice(0, 200)} ${definition.description?.text.slice(0, 400) ?? ''} ${parameter.description?.text.slice(0, 200) ?? ''}`;
    if (queryNames.has(name) && (name !== 'query' || runs) && queryTools.test(said)) {
      const writes = claims.some(
        ({ base, effect, place }) =>
          ['create', 'change', 'fetch'].includes(effect) && base !== 'submit' && place === 'name',
      );
      if (runs || !writes) return { parameter, isQuery: true };
    }
    if (types && /^(?:text|keys|input|data|keystrokes)$/.test(name)) return { parameter, isQuery: false };
    if (evaluates && name === 'function') return { parameter, isQuery: false };
    if (codeNames.has(name) && runs && (commands || (name !== 'args' && name !== 'argv')))
      return { parameter, isQuery: false };
  }
  return null;
}
