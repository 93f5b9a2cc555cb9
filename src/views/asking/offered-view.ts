import { describeDifference, pickLeast } from '../../catalog/describe-configuration.ts';
import { readCapabilities } from '../../catalog/read-answers.ts';
import { listOffered, type Offered, type OfferedList } from '../../catalog/read-offered.ts';
import { findPage, indexPages, type ServedPage } from '../../catalog/read-pages.ts';
import type { Snapshot } from '../../catalog/derive.ts';
import type { Wording } from '../../history/say.ts';
import { countOf, joinWords } from '../describe-tool.ts';
import { cutReason, type ReasonRun } from '../exposure-view.ts';
import { shortenText } from '../text-segments.ts';
import { describeReach } from './describe-reach.ts';

/** A longer list is cut; the data has it whole. */
const MOST = 20;
const LONGEST_TEXT = 240;
const MOST_ARGUMENTS = 12;

/** A prompt, a resource or a template, as a page shows it; texts are as served, never trusted. */
export interface OfferedRow {
  readonly name: string;
  /** What it is called besides; empty where that says nothing more. */
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  readonly arguments: readonly { readonly name: string; readonly isRequired: boolean }[];
  readonly argumentsLeftOut: number;
  /** What a `ui://` page may reach; null for anything else. */
  readonly reach: Wording | null;
  /** To whom alone it is offered; empty where to everyone. */
  readonly only: readonly ReasonRun[];
}

/** One of the lists that a server has beside its tools. */
export interface OfferedPart {
  readonly heading: string;
  readonly rows: readonly OfferedRow[];
  readonly leftOut: number;
}

const cut = (text: string): string => {
  const { shown, leftOut } = shortenText(text, LONGEST_TEXT);
  return leftOut > 0 ? `${shown}…` : shown;
};

function viewRow(offered: Offered, { manifest }: Snapshot): OfferedRow {
  const { key, name, title, description, mimeType, onlyWith } = offered;
  const shown = key ?? name ?? '';
  const others = [name, title].filter((each): each is string => each !== null && each !== shown);
  const from = { ...manifest.provenance, settings: {} };
  const ways = pickLeast(onlyWith).map((way) => describeDifference(way, from));
  return {
    name: shown === '' ? '(an entry without a name)' : cut(shown),
    title: cut([...new Set(others)].join(' · ')),
    description: cut(description ?? ''),
    mimeType: cut(mimeType ?? ''),
    arguments: offered.arguments.slice(0, MOST_ARGUMENTS),
    argumentsLeftOut: Math.max(0, offered.arguments.length - MOST_ARGUMENTS),
    reach: key?.startsWith('ui://') === true ? describeReach(findPage(manifest, key)) : null,
    only: ways.length === 0 ? [] : cutReason(`Only offered ${joinWords(ways, 'or')}.`),
  };
}

/** A page that no list of the server names, as specification allows: its tools open it. */
const viewUnlisted = (page: ServedPage): OfferedRow => ({
  name: cut(page.uri),
  title: '',
  description: '',
  mimeType: cut(page.page?.mimeType ?? ''),
  arguments: [],
  argumentsLeftOut: 0,
  reach: describeReach(page),
  only: [],
});

const PARTS = [
  { list: 'prompts/list', capability: 'prompts', noun: 'prompt', heading: 'Prompts' },
  { list: 'resources/list', capability: 'resources', noun: 'resource', heading: 'Resources' },
  {
    list: 'resources/templates/list',
    capability: 'resources',
    noun: 'resource template',
    heading: 'Resource templates',
  },
] as const satisfies readonly { list: OfferedList; capability: string; noun: string; heading: string }[];

/** How many of a kind there are; what was not asked for and isn't declared to be missing is not measured. */
function describeCount(
  { manifest }: Snapshot,
  { list, capability, noun }: (typeof PARTS)[number],
  count: number,
): string {
  if (count > 0) return countOf(count, noun);
  const { results } = manifest;
  const declared = readCapabilities(results);
  const wasAsked = results[list].length > 0;
  const declaresNone = Object.keys(declared).length > 0 && !Object.hasOwn(declared, capability);
  return wasAsked || declaresNone ? `no ${noun}s` : `${noun}s not measured`;
}

/** What a policy over tools leaves open, in a sentence for each. */
const tellCover = (hasPrompts: boolean, hasPages: boolean): string[] => [
  ...(hasPrompts
    ? [
        'A policy over tools does not cover prompts: a client fetches one by itself or for its user, its text goes to the model, and the server can act in the moment it is fetched.',
      ]
    : []),
  ...(hasPages
    ? [
        'A policy over tools does not cover pages: a ui:// resource is a page of the server that a client shows, with a reach of its own, and it can call tools of the server by itself.',
      ]
    : []),
];

/** Everything that a server's page shows of what it offers beside its tools. */
export type OfferedView = ReturnType<typeof viewOffered>;

/** Gathers the prompts, resources and templates of a version. */
export function viewOffered(snapshot: Snapshot) {
  const parts = PARTS.map((part) => ({ part, offered: listOffered(snapshot.manifest, part.list) }));
  const pages = [...indexPages(snapshot.manifest).values()];
  const unlisted = pages.filter(({ listed }) => listed === null);
  return {
    summary: `Beside its tools it offers ${joinWords(parts.map(({ part, offered }) => describeCount(snapshot, part, offered.length)))}.`,
    cover: tellCover(
      parts.some(({ part, offered }) => part.list === 'prompts/list' && offered.length > 0),
      pages.length > 0,
    ),
    parts: [
      ...parts
        .filter(({ offered }) => offered.length > 0)
        .map(({ part, offered }): OfferedPart => ({
          heading: `${part.heading} (${offered.length})`,
          rows: offered.slice(0, MOST).map((each) => viewRow(each, snapshot)),
          leftOut: Math.max(0, offered.length - MOST),
        })),
      ...(unlisted.length === 0
        ? []
        : [
            {
              heading: `Pages that its tools open, in no list (${unlisted.length})`,
              rows: unlisted.slice(0, MOST).map(viewUnlisted),
              leftOut: Math.max(0, unlisted.length - MOST),
            },
          ]),
    ],
  };
}
