import { digestJson } from '../catalog/digest.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import type { Json } from '../catalog/schema/tool-definition.ts';
import { describeTextChange } from './describe-text-change.ts';
import { isObject } from '../catalog/json.ts';
import { readInstructions } from '../catalog/read-answers.ts';
import { joinWordings, ours, say, type Wording } from './say.ts';

/** Lists that a server answers apart from its tools: the member that holds them, what names one, and what it is called. */
const LISTS = [
  { method: 'prompts/list', member: 'prompts', key: 'name', noun: 'prompt' },
  { method: 'resources/list', member: 'resources', key: 'uri', noun: 'resource' },
  { method: 'resources/templates/list', member: 'resourceTemplates', key: 'uriTemplate', noun: 'resource template' },
] as const;

const MOST_NAMED = 5;

/** The elements of a list over all its pages, by name. */
function indexList(pages: readonly Json[], member: string, key: string): Map<string, string> {
  const elements = pages.flatMap((page) => (isObject(page) && Array.isArray(page[member]) ? page[member] : []));
  return new Map(
    elements.filter(isObject).flatMap((element): [string, string][] => {
      const name = element[key];
      return typeof name === 'string' ? [[name, digestJson(element)]] : [];
    }),
  );
}

function* tell(noun: string, verb: string, names: readonly string[]): Generator<Wording> {
  if (names.length === 0) return;
  const named: Wording[] = names.slice(0, MOST_NAMED).map((name) => say`${name}`);
  if (names.length > MOST_NAMED) named.push([ours(`${names.length - MOST_NAMED} more`)]);
  yield say`${ours(`${noun}${names.length === 1 ? '' : 's'} ${verb}: `)}${joinWordings(named, 'and')}`;
}

/** What differs between two captures of a server apart from its tools: its instructions, prompts and resources. */
export function* compareAnswers(before: Manifest['results'], after: Manifest['results']): Generator<Wording> {
  yield* describeTextChange(
    [ours('what it instructs the model to do')],
    readInstructions(before) ?? '',
    readInstructions(after) ?? '',
  );
  for (const { method, member, key, noun } of LISTS) {
    const [old, young] = [before, after].map((results) => indexList(results[method], member, key));
    if (old === undefined || young === undefined) continue;
    const names = [...young.keys()];
    yield* tell(
      noun,
      'added',
      names.filter((name) => !old.has(name)),
    );
    yield* tell(
      noun,
      'dropped',
      [...old.keys()].filter((name) => !young.has(name)),
    );
    yield* tell(
      noun,
      'changed',
      names.filter((name) => old.has(name) && old.get(name) !== young.get(name)),
    );
  }
}
