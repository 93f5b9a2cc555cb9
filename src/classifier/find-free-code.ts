import type { RuleContext } from './define-rule.ts';
import { findPledge } from './find-pledge.ts';
import { isEvaluating, isTyping } from './misread-verbs.ts';
import type { Parameter } from './read-definition.ts';

const codeNames = new Set(
  'code script command cmd commands javascript js python shell expression source program args argv luau'.split(' '),
);
const queryNames = new Set('sql statement statements query'.split(' '));
const queryTools = /sql|database|postgres|mysql|sqlite|cypher|mongo|warehouse|bigquery|snowflake|duckdb|clickhouse/i;

const terminals = /\b(?:terminal|tmux|shell|pane|console|repl|pty|tty)\b/i;

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
