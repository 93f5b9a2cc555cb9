import { digestJson } from '../../catalog/digest.ts';
import { readCapabilities, readInstructions } from '../../catalog/read-answers.ts';
import type { Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { isObject, type JsonObject } from '../../catalog/json.ts';
import type { Lockfile } from './lockfile.ts';

/** What is pinned beside tools. */
export type ListPins = Pick<Lockfile, 'instructions' | 'prompts' | 'resources' | 'resourceTemplates'>;

const listAnswers = ({ initialize, 'server/discover': discover }: Results): JsonObject[] =>
  [initialize, discover].filter(isObject);

/** Whether a server was asked what it is at all; what a file of tools alone doesn't hold was not asked for. */
export const saysWhatItIs = (results: Results): boolean => listAnswers(results).length > 0;

/** Whether a server says that it has no such list: an empty answer of one that declares it was refused, or not asked for. */
const lacksList = (results: Results, capability: string): boolean =>
  listAnswers(results).some(({ capabilities }) => isObject(capabilities)) &&
  !Object.hasOwn(readCapabilities(results), capability);

/** Resources are data, which differ from user to user; those of this scheme are pages of the server's own. */
const isPage = (resource: Json): boolean => {
  const uri = isObject(resource) ? resource['uri'] : null;
  return typeof uri === 'string' && uri.startsWith('ui://');
};

function digestElements(
  results: Results,
  method: 'prompts/list' | 'resources/list' | 'resources/templates/list',
  member: string,
  isPinned: (element: Json) => boolean,
): string | null {
  const pages = results[method];
  if (pages.length === 0 && !lacksList(results, method === 'prompts/list' ? 'prompts' : 'resources')) return null;
  const elements = pages.flatMap((page) => (isObject(page) && Array.isArray(page[member]) ? page[member] : []));
  return digestJson(elements.filter(isPinned).map(digestJson).toSorted());
}

/** Pins what a server says beside its tools. */
export function pinLists(results: Results): ListPins {
  const instructions = readInstructions(results);
  return {
    instructions: instructions === null ? null : digestJson(instructions),
    prompts: digestElements(results, 'prompts/list', 'prompts', () => true),
    resources: digestElements(results, 'resources/list', 'resources', isPage),
    resourceTemplates: digestElements(results, 'resources/templates/list', 'resourceTemplates', () => true),
  };
}
