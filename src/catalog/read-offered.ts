import { isObject } from './json.ts';
import type { Configuration, Manifest, Results } from './schema/manifest.ts';
import type { Json } from './schema/tool-definition.ts';

/** The hosts that a page of a server may reach, and the powers that it asks for (MCP Apps, `_meta.ui` of a resource). */
export interface PageReach {
  /** Where it may send requests to. */
  readonly connects: readonly string[];
  /** Where it may load scripts, pictures and the like from. */
  readonly loads: readonly string[];
  /** What pages it may show within itself. */
  readonly frames: readonly string[];
  /** What it may resolve its addresses against. */
  readonly bases: readonly string[];
  /** Such as `camera`. */
  readonly permissions: readonly string[];
}

/** An argument of a prompt. */
export interface PromptArgument {
  readonly name: string;
  readonly isRequired: boolean;
}

/** A prompt, a resource or a template of resources that a server offers, as far as it can be read; texts are as served. */
export interface Offered {
  /** As served, verbatim. */
  readonly definition: Json;
  /** Its name, URI or template of one; null where it has none. */
  readonly key: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly mimeType: string | null;
  readonly arguments: readonly PromptArgument[];
  /** What the list says of the reach of a page; null where it says nothing. */
  readonly reach: PageReach | null;
  /** The ways of asking that alone bring it; empty where the capture itself has it. */
  readonly onlyWith: readonly Configuration[];
}

const readOwn = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const readText = (value: Json | undefined, key: string): string | null => {
  const text = readOwn(value, key);
  return typeof text === 'string' && text !== '' ? text : null;
};

/** The texts of a list, each once; a lone text is one, too, for some clients may take it so. */
const readTexts = (value: Json | undefined): string[] => [
  ...new Set(
    (Array.isArray(value) ? value : [value ?? null]).filter((each): each is string => typeof each === 'string'),
  ),
];

/** Reads what a resource may reach as a page; null where its entry says nothing of it. */
export const readPageReach = (resource: Json): PageReach | null => readMetaReach(readOwn(resource, '_meta'));

/** Reads from a `_meta` what a page may reach; null where it says nothing of it. */
export function readMetaReach(meta: Json | undefined): PageReach | null {
  const ui = readOwn(meta, 'ui');
  const [csp, permissions] = [readOwn(ui, 'csp'), readOwn(ui, 'permissions')];
  if (!isObject(csp) && !isObject(permissions)) return null;
  return {
    connects: readTexts(readOwn(csp, 'connectDomains')),
    loads: readTexts(readOwn(csp, 'resourceDomains')),
    frames: readTexts(readOwn(csp, 'frameDomains')),
    bases: readTexts(readOwn(csp, 'baseUriDomains')),
    permissions: isObject(permissions) ? Object.keys(permissions) : [],
  };
}

const readArguments = (prompt: Json): PromptArgument[] => {
  const own = readOwn(prompt, 'arguments');
  return Array.isArray(own)
    ? own.flatMap((each) => {
        const name = readText(each, 'name');
        return name === null ? [] : [{ name, isRequired: readOwn(each, 'required') === true }];
      })
    : [];
};

/** The lists that a server has beside its tools: where their elements stand, and what tells these apart. */
const LISTS = {
  'prompts/list': { member: 'prompts', key: 'name' },
  'resources/list': { member: 'resources', key: 'uri' },
  'resources/templates/list': { member: 'resourceTemplates', key: 'uriTemplate' },
} as const;

export type OfferedList = keyof typeof LISTS;

const readElements = (results: Results, list: OfferedList): Json[] =>
  results[list].flatMap((page) => {
    const elements = readOwn(page, LISTS[list].member);
    return Array.isArray(elements) ? elements : [];
  });

const readOffered = (element: Json, list: OfferedList, onlyWith: Offered['onlyWith']): Offered => ({
  definition: element,
  key: readText(element, LISTS[list].key),
  name: readText(element, 'name'),
  title: readText(element, 'title'),
  description: readText(element, 'description'),
  mimeType: readText(element, 'mimeType'),
  arguments: list === 'prompts/list' ? readArguments(element) : [],
  reach: list === 'resources/list' ? readPageReach(element) : null,
  onlyWith,
});

/** What of a list a version offers: as the capture itself was served, in order, then what only other ways of asking bring. */
export function listOffered(
  { results, configurations }: Pick<Manifest, 'results' | 'configurations'>,
  list: OfferedList,
): Offered[] {
  const own = readElements(results, list);
  const known = new Set(own.map((element) => readText(element, LISTS[list].key)));
  const brought = configurations.flatMap((configuration) =>
    configuration.results === null
      ? []
      : readElements(configuration.results, list).map((element) => ({ element, configuration })),
  );
  const added = Map.groupBy(
    brought.filter(({ element }) => !known.has(readText(element, LISTS[list].key))),
    ({ element }) => readText(element, LISTS[list].key),
  );
  return [
    ...own.map((element) => readOffered(element, list, [])),
    ...[...added.values()].flatMap((same) =>
      same[0] === undefined
        ? []
        : [readOffered(same[0].element, list, [...new Set(same.map(({ configuration }) => configuration))])],
    ),
  ];
}
