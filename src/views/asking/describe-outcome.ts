import { digestJson } from '../../catalog/digest.ts';
import { readInstructions } from '../../catalog/read-answers.ts';
import { listOffered, type OfferedList } from '../../catalog/read-offered.ts';
import type { Snapshot } from '../../catalog/derive.ts';
import type { Configuration, Manifest, Results } from '../../catalog/schema/manifest.ts';
import { countOf, joinWords } from '../describe-tool.ts';

/** Names of tools that a way of asking brings, leaves out or defines otherwise, beside what the capture was served. */
export interface ToolDifferences {
  readonly adds: readonly string[];
  readonly drops: readonly string[];
  readonly changes: readonly string[];
}

/** Sorts the tools of a snapshot by what becomes of them in one way of asking. */
export function sortTools({ served }: Pick<Snapshot, 'served'>, configuration: Configuration): ToolDifferences {
  const select = (fits: (tool: Snapshot['served'][number]) => boolean) =>
    served.filter(fits).map(({ definition }) => definition.name);
  return {
    adds: select(({ onlyWith }) => onlyWith.includes(configuration)),
    drops: select(({ onlyWith, notWith }) => onlyWith.length === 0 && notWith.includes(configuration)),
    changes: select(({ variants }) => variants.some((variant) => variant.configuration === configuration)),
  };
}

const NOUNS = {
  'prompts/list': 'prompt',
  'resources/list': 'resource',
  'resources/templates/list': 'resource template',
} as const satisfies Record<OfferedList, string>;

/** The elements of a list by what tells them apart, each as a digest. */
const indexList = (results: Results, list: OfferedList): ReadonlyMap<string, string> =>
  new Map(
    listOffered({ results, configurations: [] }, list).map(({ key, definition }) => [
      key ?? '',
      digestJson(definition),
    ]),
  );

/** How a list beside that of the tools differs; empty where it doesn't. */
function compareList(base: Results, other: Results, list: OfferedList): string[] {
  const [own, theirs] = [indexList(base, list), indexList(other, list)];
  const keys = [...theirs.keys()];
  const counts = [
    [keys.filter((key) => !own.has(key)).length, 'more'],
    [[...own.keys()].filter((key) => !theirs.has(key)).length, 'fewer'],
    [keys.filter((key) => own.has(key) && own.get(key) !== theirs.get(key)).length, 'written otherwise'],
  ] as const;
  return counts.flatMap(([count, how]) => (count === 0 ? [] : [`${countOf(count, NOUNS[list])} ${how}`]));
}

/** What a way of asking comes to, beside what the capture itself was served, in a clause. */
export function describeOutcome(snapshot: Snapshot, configuration: Configuration): string {
  const { outcome, reason, results } = configuration;
  if (outcome === 'refused') return reason === 'silence' || reason === 'exit' ? 'no answer' : 'refused';
  if (outcome === 'same' || results === null) return 'the same';
  const base: Manifest['results'] = snapshot.manifest.results;
  const { adds, drops, changes } = sortTools(snapshot, configuration);
  const told = [
    ...(adds.length > 0 ? [`${countOf(adds.length, 'tool')} more`] : []),
    ...(drops.length > 0 ? [`${countOf(drops.length, 'tool')} fewer`] : []),
    ...(changes.length > 0 ? [`${countOf(changes.length, 'tool')} defined otherwise`] : []),
    ...(Object.keys(NOUNS) as OfferedList[]).flatMap((list) => compareList(base, results, list)),
    ...(readInstructions(base) === readInstructions(results) ? [] : ['other instructions to the model']),
  ];
  return told.length > 0 ? joinWords(told) : 'the same tools, prompts and resources; other answers';
}
