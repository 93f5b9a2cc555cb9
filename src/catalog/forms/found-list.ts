import type { Json } from '../schema/tool-definition.ts';
import { isToolDefinition } from '../read-tools.ts';
import type { JsonObject, Remark, Step } from './form.ts';
import { isObject, isText, leaveOut } from './json-shape.ts';
import { readTool } from './spellings/index.ts';

/** An element of a list. */
export interface FoundElement {
  /** JSON Pointer into the file. */
  readonly path: string;
  /** The definition as MCP knows it; what is no tool is as it was. */
  readonly value: Json;
  /** Its place among all elements of the file. */
  readonly order: number;
}

/** A list of tools that was found in a file. */
export interface FoundList {
  /** Whose tools they are; null where the file doesn't say. */
  readonly server: string | null;
  /** JSON Pointer to the list, or to its first page. */
  readonly path: string;
  readonly elements: readonly FoundElement[];
  /** What `tools/list` would have answered, page by page: as served, where it was. */
  readonly pages: readonly JsonObject[];
  /** What was translated. */
  readonly notes: readonly string[];
  readonly warnings: readonly Remark[];
  /** Whether something says that it is a list of tools, or each of them shows it. */
  readonly isSure: boolean;
  /** Whether its last page names another. */
  readonly isOpen: boolean;
}

/** Members that a result of `tools/list` has none of: what has one says more than the server answered. */
const NO_RESULT = [
  'name',
  'version',
  'manifest_version',
  'dxt_version',
  'serverInfo',
  'server_label',
  'model',
  'provenance',
];

const holdsCursor = (page: JsonObject): boolean =>
  ['nextCursor', 'next_cursor'].some((key) => Object.hasOwn(page, key) && page[key] !== null);

const COMMAND_NOTE = '`command` is read as the name, since names repeat.';

/** Names by `command` what else would have the same name, as the commands of a program with groups have. */
function tellCommandsApart(values: readonly Json[]): { readonly values: readonly Json[]; readonly isRenamed: boolean } {
  const commands = values.map((value) => (isObject(value) && isText(value['command']) ? value['command'] : null));
  const names = new Set(values.map((value) => (isObject(value) ? value['name'] : value)));
  const isRenamed =
    names.size < values.length && commands.every((command) => command !== null) && new Set(commands).size > names.size;
  if (!isRenamed) return { values, isRenamed };
  return {
    values: values.map((value, i) =>
      isObject(value) ? { ...leaveOut(value, 'command'), name: commands[i] ?? null } : value,
    ),
    isRenamed,
  };
}

/** The list that a step found at `path`. */
export function makeList(step: Extract<Step, { kind: 'tools' }>, path: string): FoundList {
  const read = step.elements.map(({ value }) => readTool(value));
  const { values, isRenamed } = tellCommandsApart(read.map(({ tool }) => tool));
  const { page } = step;
  const isServed =
    page !== null &&
    Array.isArray(page['tools']) &&
    values.every((value, i) => value === step.elements[i]?.value) &&
    !NO_RESULT.some((key) => Object.hasOwn(page, key));
  const isOpen = page !== null && holdsCursor(page);
  const cursor = isOpen ? (page['nextCursor'] ?? page['next_cursor'] ?? null) : null;
  return {
    server: null,
    path,
    elements: values.map((value, i) => ({ path: path + (step.elements[i]?.path ?? ''), value, order: 0 })),
    pages: [isServed ? page : { tools: [...values], ...(isOpen ? { nextCursor: cursor } : {}) }],
    notes: [...new Set([...read.flatMap(({ notes }) => notes), ...(isRenamed ? [COMMAND_NOTE] : [])])],
    warnings: step.warnings,
    isSure: step.isSure || read.some(({ tool }) => isObject(tool) && isObject(tool['inputSchema'])),
    isOpen,
  };
}

export const countNamed = (list: FoundList): number =>
  list.elements.filter(({ value }) => isToolDefinition(value)).length;

/** The names of a list as one text; `join` of several is that of the list that they make together. */
const namesOf = (list: FoundList): string =>
  list.elements.map(({ value }) => JSON.stringify(isObject(value) ? value['name'] : value)).join();

const ASKED_AGAIN = 'The list was asked for more than once; the last answer is read.';

/** Whether a list was listed again, whole and with the same names. */
const isAskedAgain = (pages: readonly FoundList[], count: number, next: FoundList): boolean =>
  count > 0 &&
  count === next.elements.length &&
  pages.at(-1)?.isOpen === false &&
  !next.isOpen &&
  pages.map(namesOf).join() === namesOf(next);

/** Joins the pages of one list; where it was listed again, the later one stands. */
function joinPages(lists: readonly FoundList[]): FoundList {
  let pages: FoundList[] = [];
  let count = 0;
  let isRepeated = false;
  for (const next of lists) {
    if (isAskedAgain(pages, count, next)) {
      pages = [];
      count = 0;
      isRepeated = true;
    }
    pages.push(next);
    count += next.elements.length;
  }
  const [first] = pages;
  if (first === undefined) throw new Error('unreachable: a list has a page');
  return {
    ...first,
    elements: pages.flatMap(({ elements }) => elements),
    pages: pages.flatMap((page) => page.pages),
    notes: [...new Set([...pages.flatMap(({ notes }) => notes), ...(isRepeated ? [ASKED_AGAIN] : [])])],
    warnings: pages.flatMap(({ warnings }) => warnings),
    isSure: pages.some(({ isSure }) => isSure),
    isOpen: pages.at(-1)?.isOpen ?? false,
  };
}

/** Joins the lists of each server, in the order in which servers first come. */
export const joinLists = (lists: readonly FoundList[]): FoundList[] =>
  [...Map.groupBy(lists, ({ server }) => server).values()].map(joinPages);

const OWNERS = ['server_name', 'serverName', 'server_label', 'mcp_server', 'server'] as const;

const ownerOf = ({ value }: FoundElement): string | null =>
  isObject(value) ? (OWNERS.map((key) => value[key]).find(isText) ?? null) : null;

/** Takes a list apart whose tools each say which server they are of; one that is not so is itself. */
function splitByOwner(list: FoundList): FoundList[] {
  const groups = Map.groupBy(list.elements, ownerOf);
  if (groups.size < 2 || groups.has(null)) return [list];
  return [...groups].map(([server, elements], i) => ({
    ...list,
    server,
    elements,
    pages: [{ tools: elements.map(({ value }) => value) }],
    notes: i === 0 ? list.notes : [],
    warnings: i === 0 ? list.warnings : [],
  }));
}

/** Numbers the elements of all lists as they stand in the file, and takes lists of several servers apart. */
export function finishLists(lists: readonly FoundList[]): FoundList[] {
  let order = 0;
  const number = (element: FoundElement): FoundElement => ({ ...element, order: order++ });
  return lists.flatMap((list) => splitByOwner({ ...list, elements: list.elements.map(number) }));
}
