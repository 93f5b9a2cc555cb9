import { oncePerContext } from '../reading/once-per-context.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import { findPledge } from '../reading/find-pledge.ts';
import { onlyLooks } from '../reading/only-looks.ts';
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

// Programs of the command line, whose arguments are a command of their own.
const programs = new Set(
  'kubectl docker podman git gh aws gcloud gsutil az helm terraform tofu npm npx pnpm yarn pip uvx adb ssh bash zsh sh shell powershell pwsh psql mysql sqlite3 redis mongosh rcon tmux ffmpeg make systemctl curl wget nmap cli terminal console cmd'.split(
    ' ',
  ),
);
const around = new Set(
  'run exec execute command commands call raw generic any custom arbitrary tool mcp use with args the'.split(' '),
);
const commandNames = /^(?:args?|argv|arguments|commands?|cmd|commandline|commandargs|subcommand)$/;
const hosts = /\b(?:console|shell|terminal|rcon|command[- ]line|cli|ssh|telnet|g-?code)\b|命令行|控制台|指令/iu;

/** Whether the tool is a program of the command line by its name, so that it takes whatever that takes: `kubectl`. */
const isProgram = ({ definition: { nameWords } }: RuleContext): boolean =>
  nameWords.some(({ text }) => programs.has(text)) &&
  nameWords.every(({ text }) => programs.has(text) || around.has(text));

/** Whether the tool hands a command over to something that carries it out: to a console, a shell, a printer. */
function isPassedOn({ claims, definition }: RuleContext, { description }: Parameter): boolean {
  const sends = claims.some(({ effect, place }) => effect === 'send' && (place === 'name' || place === 'lead'));
  const text = `${definition.name.text.slice(0, 200).replaceAll(/[_-]/g, ' ')} ${definition.description?.text.slice(0, 400) ?? ''} ${description?.text.slice(0, 200) ?? ''}`;
  return sends && hosts.test(text);
}

const asking = new Set('query select read fetch get search find retrieve lookup export dump'.split(' '));
const sqlLike = /\b(?:sql|cypher|t-sql|pl\/sql|statements?)\b/i;
const selectOnly =
  /\bselect(?:s|ing)? (?:sql )?(?:only|query|queries|statements?)\b|\bonly (?:allows? )?selects?\b|\bselect-only\b/i;
const changing =
  /\b(?:ddl|dml|insert|update|delete|drop|alter|truncate|create table|any sql|arbitrary sql|raw sql|any statement)\b/i;

/** Whether a query that a tool asks can change nothing, as far as the text goes. */
function isSelect({ definition }: RuleContext, { description }: Parameter): boolean {
  const text = `${definition.description?.text.slice(0, 1000) ?? ''} ${description?.text.slice(0, 300) ?? ''}`;
  const own = description?.text.slice(0, 300) ?? '';
  return (selectOnly.test(text) || /\bread[- ]?only\b|只读/i.test(own)) && !changing.test(text);
}

/** Whether a tool that looks something up does so by SQL of the caller's own. */
function asksAnything(context: RuleContext, parameter: Parameter): boolean {
  const { claims, definition } = context;
  const asks = claims.some(({ base, place }) => place === 'name' && asking.has(base));
  const isSql =
    parameter.plain !== 'query' ||
    sqlLike.test(
      `${definition.name.text.slice(0, 100).replaceAll('_', ' ')} ${parameter.description?.text.slice(0, 200) ?? ''}`,
    );
  return asks && isSql && !isSelect(context, parameter);
}

/** Whether a tool that reads by its name says that it takes queries of the reading kind. */
const onlySelects = (context: RuleContext, parameter: Parameter): boolean =>
  onlyLooks(context, 'name') && isSelect(context, parameter);

const graphNames = /^(?:query|mutation|document|graphql|operation|graphqlquery|gql)$/;
const mutations = /\bmutations?\b/i;
const noMutations =
  /\b(?:no|not|without|except|never|n't|cannot)\b[^.]{0,30}\bmutations?\b|\bmutations?\b[^.]{0,30}\b(?:not|rejected|refused|blocked|disabled|forbidden)\b/i;

/** Whether a tool takes GraphQL that may change something. */
function takesMutations({ definition }: RuleContext, { plain, description }: Parameter): boolean {
  const text = `${definition.name.text.slice(0, 100)} ${definition.description?.text.slice(0, 800) ?? ''} ${description?.text.slice(0, 300) ?? ''}`;
  return graphNames.test(plain) && /graphql|\bgql\b/i.test(text) && mutations.test(text) && !noMutations.test(text);
}

const written = /\b(?:code|scripts?|program|javascript|python|lua)\b/i;

/** An argument that the tool runs as code, a command or a query of the caller's own. */
export interface FreeCode {
  readonly parameter: Parameter;
  readonly isQuery: boolean;
  /** Whether the tool's verbs say only that it looks something up, so that the argument has to outweigh them. */
  readonly isAsked: boolean;
}

const isFree = ({ depth, choices, type }: Parameter): boolean =>
  depth === 0 && choices.length === 0 && (type === 'string' || type === 'array' || type === null);

function readFreeCode(context: RuleContext): FreeCode | null {
  const { definition, claims } = context;
  const open = definition.parameters.filter(isFree);
  if (open.length === 0) return null;
  const runs = claims.some(
    (claim) =>
      (claim.effect === 'run' || claim.effect === 'start') &&
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
  const evaluates = claims.some(({ base, effect }) => base === 'evaluate' && effect === 'run');
  const types = claims.some(({ base, effect }) => base === 'send' && effect === 'drive') && terminals.test(definition.description?.text.slice(0, 400) ?? '');
  const program = isProgram(context);
  for (const parameter of open) {
    const name = parameter.plain;
    if (name === 'code' && isReference(parameter, definition)) continue;
    if (takesMutations(context, parameter)) return { parameter, isQuery: true, isAsked: true };
    const said = `${name} ${definition.name.text.slice(0, 200)} ${definition.description?.text.slice(0, 400) ?? ''} ${parameter.description?.text.slice(0, 200) ?? ''}`;
    if (queryNames.has(name) && queryTools.test(said)) {
      if (onlySelects(context, parameter)) continue;
      const isAsked = asksAnything(context, parameter);
      const writes = claims.some(
        ({ base, effect, place }) =>
          ['create', 'change', 'fetch'].includes(effect) && base !== 'submit' && place === 'name',
      );
      if (isAsked || runs || (name !== 'query' && !writes)) return { parameter, isQuery: true, isAsked };
    }
    if (commandNames.test(name) && (program || isPassedOn(context, parameter)))
      return { parameter, isQuery: false, isAsked: program && !runs };
    if (types && /^(?:text|keys|input|data|keystrokes)$/.test(name))
      return { parameter, isQuery: false, isAsked: false };
    if (evaluates && name === 'function') return { parameter, isQuery: false, isAsked: false };
    if (name === 'source' && !written.test(said)) continue;
    if (codeNames.has(name) && runs && (commands || (name !== 'args' && name !== 'argv')))
      return { parameter, isQuery: false, isAsked: false };
  }
  return null;
}

/** Finds that argument; null where there is none, or where the tool only looks at what it is given. */
export const findFreeCode = oncePerContext(readFreeCode);
