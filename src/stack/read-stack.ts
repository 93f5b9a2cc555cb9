import { readToolsOfText, readToolsOfValue, type ToolFile } from '../catalog/forms/index.ts';
import { isObject } from '../catalog/json.ts';
import { isToolDefinition } from '../catalog/read-tools.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import { readEntry } from './entries/read-entry.ts';
import { readGroup } from './entries/read-group.ts';
import { Report } from './entries/report.ts';
import { chooseForm } from './forms/choose-form.ts';
import { ALL_KEYS, isBareServer } from './forms/define-form.ts';
import { findStackForm } from './forms/index.ts';
import { NO_NAME, type Stack, type StackServer, type StackTools } from './stack.ts';
import { readConfig, type ReadConfig } from './texts/read-config.ts';
import type { TextRemark } from './texts/text-remark.ts';
import { findFenced, type Part } from './texts/unwrap-text.ts';

/** Longer texts are not read. */
const LONGEST = 5_000_000;

type Servers = Pick<Stack, 'form' | 'servers'>;

/** The servers of a value; null where it is no configuration that is known. */
function readServers({ value, language }: ReadConfig, fileName: string | null, report: Report): Servers | null {
  const bare = findStackForm('bare-servers');
  if (
    Array.isArray(value) &&
    bare !== null &&
    value.length > 0 &&
    value.every((each) => isObject(each) && isBareServer(each))
  )
    return { form: bare.id, servers: readGroup({ keys: [], value, off: [] }, bare, report) };
  if (!isObject(value)) return null;
  if (bare !== null && isBareServer(value)) {
    const message = `It is one server without its name; it is called "${NO_NAME}" here.`;
    report.warn('no-name', '', message, 'Give it with its name: rules for its tools need it.');
    const server = readEntry(NO_NAME, { value, place: '', keys: ALL_KEYS, report });
    return { form: bare.id, servers: server === null ? [] : [server] };
  }
  const chosen = chooseForm(value, fileName, language === 'shell');
  if (chosen === null) return null;
  const { form, groups, promised } = chosen;
  if (promised !== null)
    report.warn(
      'other-form',
      '',
      `By its name it is a file of ${promised.title}, whose documentation names servers otherwise; it is read as: ${form.title}.`,
      'Look at the example of that client: it may not see these servers.',
    );
  return { form: form.id, servers: groups.flatMap((group) => readGroup(group, form, report)) };
}

function checkNames(servers: readonly StackServer[], report: Report): void {
  const seen = new Set<string>();
  for (const { alias, place } of servers) {
    const hint = 'Where a client reads both, it takes one of them: name them apart.';
    if (seen.has(alias)) report.warn('same-name', place, 'Another server of the file has the same name.', hint);
    seen.add(alias);
  }
}

const openLists = ({ lists }: ToolFile): StackTools[] =>
  lists.map(({ server, elements }) => ({
    alias: server ?? NO_NAME,
    tools: elements.map(({ value }) => value).filter(isToolDefinition),
  }));

/** Reads lists of tools where there are no servers. */
function readLists(text: string, value: Json | undefined, report: Report, file: string): StackTools[] {
  const read = value === undefined ? readToolsOfText(text, file) : readToolsOfValue(value, file);
  const lists = openLists(read);
  if (lists.length > 0)
    for (const { level, code, path, message, hint } of read.problems) report.add(level, code, path, message, hint);
  return lists;
}

/** What there is to tell of how a text is written, where its client does not allow it anyway. */
function tellRemarks({ remarks }: ReadConfig, form: string | null): readonly TextRemark[] {
  const allowed: readonly string[] = (form === null ? null : findStackForm(form))?.allows ?? [];
  return remarks.filter(({ code }) => !allowed.includes(code));
}

async function readPart(text: string, fileName: string | null, report: Report): Promise<Omit<Stack, 'problems'>> {
  const config = await readConfig(text, fileName);
  const found = readServers(config, fileName, report);
  const isFailed = config.value === undefined;
  const lists = found === null ? readLists(text, isFailed ? undefined : config.value, report, fileName ?? '-') : [];
  // What a text of other lines is no valid JSON for is no news, where tools were found in it.
  if (!isFailed || lists.length === 0)
    for (const { level, code, path, message, hint } of tellRemarks(config, found?.form ?? null))
      report.add(level, code, path, message, hint);
  if (found !== null) {
    checkNames(found.servers, report);
    if (found.servers.length === 0)
      report.warn('no-servers', '', 'It names no server that can be looked up.', 'Add one, or give another file.');
    return { ...found, lists: [] };
  }
  if (lists.length === 0 && !isFailed)
    report.fail(
      'unknown-form',
      '',
      'It is no configuration of a client that is known, and lists no tools.',
      'Give a file such as mcp.json, or the answer to tools/list.',
    );
  return { form: null, servers: [], lists };
}

/** The part of a text between fences that says most, or that should say something; null where it has none. */
async function readFenced(parts: readonly Part[], file: string): Promise<Stack | null> {
  let best: Stack | null = null;
  let tried: Stack | null = null;
  for (const { text, language } of parts) {
    const report = new Report(file);
    const name = language === '' ? null : `x.${language}`;
    const stack = { ...(await readPart(text, name, report)), problems: report.list() };
    if (/^(?:jsonc?|json5|toml|ya?ml)$/.test(language)) tried ??= stack;
    const count = stack.servers.length + stack.lists.length;
    if (count > (best === null ? 0 : best.servers.length + best.lists.length)) best = stack;
  }
  return best ?? tried;
}

/**
 * Reads what a reader pastes or picks: the configuration of a client in any form of `forms/`, or lists of tools in any
 * form of the catalogue's. No value of a variable, a header or a query is in what it gives, and no argument that could
 * be a secret. Throws never, and tells all problems at once. `fileName` may be a path.
 */
export async function readStack(text: string, fileName: string | null): Promise<Stack> {
  const file = fileName ?? '-';
  const report = new Report(file);
  const refuse = (code: string, message: string, hint: string): Stack => {
    report.fail(code, '', message, hint);
    return { form: null, servers: [], lists: [], problems: report.list() };
  };
  if (text.length > LONGEST)
    return refuse('too-long', `It has more than ${LONGEST} characters.`, 'Give the part that names the servers.');
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return refuse('empty-file', 'It is empty.', 'Give a file such as mcp.json.');
  const hint = 'Save it as UTF-8: a file of UTF-16 that is read as UTF-8 has one for every letter.';
  if (bare.includes('\0')) report.warn('null-characters', '', 'It holds null characters, which are left out.', hint);
  const clean = bare.replaceAll('\0', '');
  const fenced = /^[ \t]{0,20}(?:`{3}|~{3})/m.test(clean) ? await readFenced(findFenced(clean), file) : null;
  if (fenced === null) return { ...(await readPart(clean, fileName, report)), problems: report.list() };
  report.warn(
    'fenced',
    '',
    'What stands between the fences is read; what is around them is not.',
    'Nothing to do here.',
  );
  return { ...fenced, problems: [...report.list(), ...fenced.problems] };
}
