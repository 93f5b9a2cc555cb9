import { dispositions, type Disposition, type Scope } from '../../policies/intent.ts';
import { packIds, type PackId } from '../../policies/packs/pack-ids.ts';
import { codeName, splitCodes } from './name-code.ts';

/** A server that a reader chose, under a name of the reader's own. */
export interface ChosenServer {
  /** Tells it from the others, and stays when it is renamed. */
  readonly id: string;
  /** Null where the catalogue does not have it, and the reader brings its tools. */
  readonly slug: string | null;
  readonly alias: string;
  /** Names of the tools that were ticked; null where all are. */
  readonly tools: ReadonlySet<string> | null;
  /** What single tools are to do, by name. */
  readonly exceptions: ReadonlyMap<string, Disposition>;
}

/** All that a reader chose to compose. */
export interface ComposeState {
  readonly format: string;
  /** Null where the pack that is shown first for the format is to be taken. */
  readonly pack: PackId | null;
  readonly scope: Scope;
  /** In the order in which they were chosen; ids are distinct. */
  readonly servers: readonly ChosenServer[];
}

/** Gives the names of a server's tools; null where there is no such server. */
export type ListNames = (slug: string) => readonly string[] | null;

/** The longest that the state may be in an address, in characters. */
export const LONGEST_STATE = 4000;

const MOST_SERVERS = 100;
/** Longer names of brought servers are cut off in an address. */
const LONGEST_NAME = 100;
const FIRST_FORMAT = 'claude-code';

/** A server beside others, with all of its tools and no exception. */
export function chooseServer(slug: string | null, alias: string, others: readonly ChosenServer[]): ChosenServer {
  const taken = new Set(others.map(({ id }) => id));
  // No slug has a colon.
  const base = slug ?? `brought:${alias}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}:${n}`;
  return { id, slug, alias, tools: null, exceptions: new Map() };
}

/** Whether two are one: the same server under the same name. */
export const isSameServer = (
  a: Pick<ChosenServer, 'slug' | 'alias'>,
  b: Pick<ChosenServer, 'slug' | 'alias'>,
): boolean => a.slug === b.slug && a.alias === b.alias;

const spellTicks = (names: readonly string[], tools: ReadonlySet<string>): string => {
  const left = names.filter((name) => !tools.has(name));
  return left.length < tools.size ? `!${left.map(codeName).join('')}` : [...tools].map(codeName).join('');
};

/** A part of a server's text, in which `~` stands between parts. */
const encodePart = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E');

function spellServer(slug: string, { alias, tools, exceptions }: ChosenServer, names: readonly string[]): string {
  const wanted = Map.groupBy(exceptions, ([, disposition]) => disposition);
  const parts = [
    ...(alias === slug ? [] : [['as', alias]]),
    ...(tools === null ? [] : [['t', spellTicks(names, tools)]]),
    ...[...wanted].map(([disposition, own]) => [disposition, own.map(([name]) => codeName(name)).join('')]),
  ];
  return [slug, ...parts.map((part) => part.map(encodePart).join('.'))].join('~');
}

/**
 * Spells what was chosen as what stands behind `#` in an address, where no server sees it. Of a server whose tools the
 * reader brings it has the name alone. Can be longer than it may be.
 */
export function spellState({ format, pack, scope, servers }: ComposeState, listNames: ListNames): string {
  const parameters = new URLSearchParams();
  if (format !== FIRST_FORMAT) parameters.set('format', format);
  if (pack !== null) parameters.set('pack', pack);
  if (scope !== 'only') parameters.set('scope', scope);
  for (const server of servers)
    if (server.slug === null) parameters.append('own', server.alias);
    else parameters.append('s', spellServer(server.slug, server, listNames(server.slug) ?? []));
  return parameters.toString().replaceAll('%7E', '~').replaceAll('%21', '!');
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

type ReadServer = Omit<ChosenServer, 'id'>;

function readServer(text: string, listNames: ListNames): ReadServer | null {
  const [slug = '', ...parts] = text.split('~');
  const names = listNames(slug);
  if (names === null) return null;
  const find = (codes: string): string[] => {
    const wanted = new Set(splitCodes(codes));
    return names.filter((name) => wanted.has(codeName(name)));
  };
  let alias = slug;
  let tools: ReadonlySet<string> | null = null;
  const exceptions = new Map<string, Disposition>();
  for (const part of parts) {
    const at = part.indexOf('.');
    const [key, value] = [part.slice(0, at), decode(part.slice(at + 1))];
    const disposition = dispositions.find((each) => each === key);
    if (key === 'as' && value.trim() !== '') alias = value.trim();
    if (key === 't' && value.startsWith('!')) {
      const left = new Set(find(value.slice(1)));
      tools = new Set(names.filter((name) => !left.has(name)));
    } else if (key === 't') tools = new Set(find(value));
    if (disposition !== undefined) for (const name of find(value)) exceptions.set(name, disposition);
  }
  return { slug, alias, tools, exceptions };
}

/** Servers whose tools the reader has to bring, by their names. */
const readBrought = (names: readonly string[]): ReadServer[] =>
  names
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name) => name !== '')
    .map((alias) => ({ slug: null, alias, tools: null, exceptions: new Map() }));

/** Each server once under each name, with an id. */
const tellApart = (servers: readonly ReadServer[]): ChosenServer[] =>
  servers.reduce<ChosenServer[]>(
    (sofar, server) =>
      sofar.some((each) => isSameServer(each, server))
        ? sofar
        : [...sofar, { ...chooseServer(server.slug, server.alias, sofar), ...server }],
    [],
  );

/** What a state says of servers that the catalogue has, and what of it leads nowhere. */
export interface ReadState {
  readonly state: ComposeState;
  /** Slugs that no server has. */
  readonly unknown: readonly string[];
}

/** Reads what stands behind `#` in an address. Takes any text; what means nothing is left out or told. */
export function readState(fragment: string, formats: readonly string[], listNames: ListNames): ReadState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, '').slice(0, 4 * LONGEST_STATE));
  const format = parameters.get('format');
  const texts = parameters.getAll('s').slice(0, MOST_SERVERS);
  const servers: ReadServer[] = [];
  const unknown: string[] = [];
  for (const text of texts) {
    const server = readServer(text, listNames);
    if (server === null) unknown.push(text.split('~')[0] ?? '');
    else servers.push(server);
  }
  const brought = readBrought(parameters.getAll('own').slice(0, MOST_SERVERS));
  return {
    state: {
      format: format !== null && formats.includes(format) ? format : FIRST_FORMAT,
      pack: packIds.find((id) => id === parameters.get('pack')) ?? null,
      scope: parameters.get('scope') === 'rest' ? 'rest' : 'only',
      servers: tellApart([...servers, ...brought]),
    },
    unknown,
  };
}
