import type { RuleContext } from '../rules/define-rule.ts';
import { hasWordOf, isWordOf, type WordSetId } from '../words/word-sets.ts';
import { findPledge } from './find-pledge.ts';
import { holdsPhrase, type PhraseId } from './find-phrases.ts';
import { oncePerContext } from './once-per-context.ts';
import { onlyLooks } from './only-looks.ts';
import type { Field, Parameter } from './read-definition.ts';
import { splitText } from './split-words.ts';

/** An argument that the tool runs as code, a command or a query of the caller's own. */
export interface FreeCode {
  readonly parameter: Parameter;
  readonly isQuery: boolean;
  /** Whether the tool's verbs say only that it looks something up, so that the argument has to outweigh them. */
  readonly isAsked: boolean;
}

const listWordsOf = (field: Field | null, units: number): string[] =>
  splitText(field?.text.slice(0, units) ?? '').map(({ text }) => text);

/** Whether the name, the description or the text about an argument speaks of something. */
const speaksOf = ({ definition }: RuleContext, id: WordSetId, { description: about }: Parameter): boolean =>
  definition.nameWords.some(({ text }) => isWordOf(id, text)) ||
  hasWordOf(id, [...listWordsOf(definition.description, 400), ...listWordsOf(about, 200)]);

const says = ({ definition }: RuleContext, { description }: Parameter, ...ids: PhraseId[]): boolean =>
  ids.some((id) => definition.phrases.get(id)?.some(({ start }) => start < 1000)) || holdsPhrase(description, ...ids);

/** Whether an argument is another name of one, or its `code` names a thing, such as a share or a country. */
const isReference = ({ definition: { description } }: RuleContext, { plain, description: about }: Parameter): boolean =>
  holdsPhrase(about, 'other-spelling') ||
  (plain === 'code' && hasWordOf('code-of-things', listWordsOf(about ?? description, 200)));

/** Whether the tool is a program of the command line by its name, so that it takes whatever that takes: `kubectl`. */
const isProgram = ({ definition: { nameWords } }: RuleContext): boolean =>
  nameWords.some(({ text }) => isWordOf('programs', text)) &&
  nameWords.every(({ text }) => isWordOf('programs', text) || isWordOf('around-programs', text));

/** What a query can do that a tool asks; null where it is none, or can change nothing as far as the text goes. */
function readQuery(context: RuleContext, parameter: Parameter, runs: boolean): FreeCode | null {
  const { definition, claims } = context;
  const { plain, description: about } = parameter;
  if (isWordOf('graph-arguments', plain) && speaksOf(context, 'graph-words', parameter)) {
    const changes = says(context, parameter, 'mutations') && !says(context, parameter, 'no-mutations');
    return changes ? { parameter, isQuery: true, isAsked: true } : null;
  }
  if (!isWordOf('query-arguments', plain)) return null;
  const isTold = /^(?:sql|cypher)/.test(plain) || speaksOf(context, 'query-hosts', parameter);
  // What is asked for by words or a filter is not told in a language: `read_nosql_content`.
  const isFilter = /no_?sql/i.test(definition.name.text.slice(0, 200)) || holdsPhrase(about, 'search-text');
  if (!isTold || (plain === 'query' && isFilter) || says(context, parameter, 'only-selects')) return null;
  const isSelect =
    (says(context, parameter, 'select-only') || holdsPhrase(about, 'read-only')) &&
    !says(context, parameter, 'changing-queries');
  if (isSelect && (onlyLooks(context, 'name') || !runs || says(context, parameter, 'select-only'))) return null;
  const isAsked =
    claims.some(({ base, place }) => place === 'name' && isWordOf('query-verbs', base)) &&
    (plain !== 'query' || speaksOf(context, 'query-languages', parameter));
  const writes = claims.some(
    ({ base, effect, place }) =>
      place === 'name' && base !== 'submit' && (effect === 'create' || effect === 'change' || effect === 'fetch'),
  );
  return isAsked || runs || (plain !== 'query' && !writes) ? { parameter, isQuery: true, isAsked } : null;
}

function readFreeCode(context: RuleContext): FreeCode | null {
  const { definition, claims } = context;
  const open = definition.parameters.filter(
    ({ depth, choices, type }) =>
      depth === 0 && choices.length === 0 && (type === 'string' || type === 'array' || type === null),
  );
  if (open.length === 0) return null;
  const main = claims.filter(({ place }) => place === 'name' || place === 'lead');
  const running = main.filter(({ effect, negated }) => !negated && (effect === 'run' || effect === 'start'));
  const runs = running.length > 0;
  const looks = main.some(
    ({ effect, place, objectWords }) =>
      effect === 'compute' && (place === 'name' || hasWordOf('query-arguments', objectWords.slice(0, 2))),
  );
  if ((looks && !runs) || findPledge(context)?.whole === true) return null;
  const program = isProgram(context);
  const sends = main.some(({ effect }) => effect === 'send' || effect === 'drive');
  const commands = running.some(({ objectWords }) => hasWordOf('command-words', objectWords));
  for (const parameter of open) {
    const { plain } = parameter;
    if (isReference(context, parameter)) continue;
    const query = readQuery(context, parameter, runs);
    if (query) return query;
    const passes =
      sends &&
      (isWordOf('argument-lists', plain) || isWordOf('typed-arguments', plain)) &&
      speaksOf(context, 'consoles', parameter);
    if (passes || (program && isWordOf('argument-lists', plain)))
      return { parameter, isQuery: false, isAsked: program && !runs };
    const isCode =
      isWordOf('code-arguments', plain) || (plain === 'function' && claims.some(({ base }) => base === 'evaluate'));
    const isWritten = plain !== 'source' || speaksOf(context, 'written-code', parameter);
    if (isCode && isWritten && runs && (commands || !plain.startsWith('arg')))
      return { parameter, isQuery: false, isAsked: false };
  }
  return null;
}

/** Finds that argument; null where there is none, or where the tool only looks at what it is given. */
export const findFreeCode = oncePerContext(readFreeCode);
