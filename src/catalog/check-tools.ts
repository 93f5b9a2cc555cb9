import type { Problem } from './schema/problem.ts';
import type { Json, ToolDefinition } from './schema/tool-definition.ts';
import { isToolDefinition, type ToolList } from './read-tools.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import { listHeaderParameters } from './read-audience.ts';

const LONG_DESCRIPTION = 20_000;

type Oddity = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly at: string };

const isPlainObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value holds the key `$ref` anywhere; walks without recursion, so depth can't break it. */
function holdsReference(value: Json): boolean {
  const queue: Json[] = [value];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && Object.hasOwn(next, '$ref')) return true;
    for (const child of Object.values(next)) queue.push(child);
  }
  return false;
}

function* findOddities(tool: ToolDefinition): Generator<Oddity> {
  const { description, inputSchema } = tool;
  if (typeof description !== 'string' || description.trim() === '')
    yield {
      at: '/description',
      code: 'no-description',
      message: 'The tool has no description.',
      hint: 'Nothing to do here: it is judged by its name and parameters alone, if they say enough.',
    };
  else if (description.length > LONG_DESCRIPTION)
    yield {
      at: '/description',
      code: 'oversize-description',
      message: `The description is ${description.length} characters long.`,
      hint: 'Read it: so long a text is more than a tool needs, and every agent pays for it.',
    };
  if (!isPlainObject(inputSchema))
    yield {
      at: '/inputSchema',
      code: 'odd-schema',
      message: 'The input schema is not an object.',
      hint: 'Its parameters are shown as unknown; ask the maintainer for a JSON Schema of type object.',
    };
  else if (
    inputSchema['type'] !== 'object' ||
    (inputSchema['properties'] !== undefined && !isPlainObject(inputSchema['properties']))
  )
    yield {
      at: '/inputSchema',
      code: 'odd-schema',
      message: 'The input schema does not describe an object with named properties.',
      hint: 'Parameters that can be read are shown; the rest is unknown.',
    };
  if (inputSchema !== undefined && holdsReference(inputSchema))
    yield {
      at: '/inputSchema',
      code: 'schema-reference',
      message: 'The input schema uses $ref, which is not followed.',
      hint: 'Look up the referenced part in the definition itself.',
    };
  for (const { pointer, isValid, fault } of listHeaderParameters(tool))
    if (!isValid)
      yield {
        at: pointer,
        code: 'invalid-header-parameter',
        message: `The x-mcp-header of a parameter ${fault ?? 'breaks the rules'}.`,
        hint: 'Tell the maintainer: clients of revision 2026-07-28 have to leave the whole tool out over HTTP.',
      };
  for (const key of ['name', 'title', 'description']) {
    const text = tool[key];
    const isAbsent = typeof text !== 'string' || (key !== 'name' && text.trim() === '');
    if (!isAbsent && findHiddenCharacters(text).length > 0)
      yield {
        at: `/${key}`,
        code: 'hidden-characters',
        message: `The ${key} holds characters that are not visible or change the reading direction.`,
        hint: 'They are shown as their code points; do not paste the text unseen.',
      };
  }
}

/** All problems of a list of tools: an error for each element that is no tool, warnings for what is odd. */
export function checkTools(list: ToolList, file: string): Problem[] {
  const problems: Problem[] = [];
  const pathByName = new Map<string, string>();
  for (const { path, value } of list.elements) {
    if (!isToolDefinition(value)) {
      problems.push({
        code: 'tool-without-name',
        level: 'error',
        file,
        path,
        message: 'An element of the list of tools has no name.',
        hint: 'Capture the server again, or remove the element from what it serves.',
      });
      continue;
    }
    const twin = pathByName.get(value.name);
    if (twin === undefined) pathByName.set(value.name, path);
    else
      problems.push({
        code: 'duplicate-name',
        level: 'warning',
        file,
        path: `${path}/name`,
        message: `The name is already used at ${twin}.`,
        hint: 'Each gets its own page; a client may only ever reach one of them.',
      });
    for (const { at, ...oddity } of findOddities(value))
      problems.push({ level: 'warning', file, path: path + at, ...oddity });
  }
  return problems;
}
