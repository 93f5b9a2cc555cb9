import type { Manifest } from '../catalog/schema/manifest.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { settleIndentation } from '../catalog/settle-indentation.ts';
import { stabilisePair } from '../catalog/stable-form.ts';
import type { ChangeKindId } from './change-kinds.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareOffers } from './compare-offers.ts';
import { comparePages } from './compare-pages.ts';
import { compareRisk, type RiskMove } from './compare-risk.ts';
import { compareTools, type Change } from './compare-tools.ts';
import { listTools } from './list-tools.ts';
import { describeRewriting, type Rewriting } from './describe-rewriting.ts';
import { compareMembers, describeMemberChange } from './lock/compare-members.ts';
import { pairTools, type ListedTool, type ToolPair } from './pair-tools.ts';
import { readInstructions } from '../catalog/read-answers.ts';
import { readTool } from './read-tool.ts';
import { ours, type Wording } from './say.ts';

/** What became of one tool from one capture to the next. */
export interface ToolEvent {
  readonly kind: Extract<ChangeKindId, 'added' | 'dropped' | 'renamed'> | 'changed';
  /** Null where the tool was added. */
  readonly before: ToolDefinition | null;
  /** Null where it was dropped. */
  readonly after: ToolDefinition | null;
  /** Name and digest verbatim, after the change; where it was dropped, before. */
  readonly served: ListedTool['served'];
  /** What differs; empty where it was added or dropped. */
  readonly changes: readonly Change[];
  /** As the same rules judge both definitions; `same` where there is only one. */
  readonly risk: RiskMove;
}

/** What a capture has that the one before it did not, and the other way round. */
export interface Comparison {
  /** Dropped and renamed tools among them. */
  readonly events: readonly ToolEvent[];
  readonly unchangedCount: number;
  /** How many tools changed beyond those whose risk was compared. */
  readonly unreadCount: number;
  /** Definitions that are written otherwise, to the same effect; they are among those unchanged. */
  readonly rewritten: Rewriting;
  /** What differs apart from the tools. */
  readonly answers: readonly Wording[];
  /** What the server instructs the model to do; empty where it says nothing. */
  readonly instructions: { readonly before: string; readonly after: string };
}

/** Where more tools than this differ, the rest are told by the members that differ, and not judged. */
export const MOST_READ = 2_000;

const listMemberChanges = ([old, young]: ToolPair): Change[] =>
  compareMembers(old.pins.members, [young.pins.members]).map((change) => ({
    kind: 'other',
    says: [ours(describeMemberChange(change))],
  }));

const makeUnreadEvent = (kind: 'renamed' | 'changed', pair: ToolPair): ToolEvent => ({
  kind,
  before: pair[0].tool,
  after: pair[1].tool,
  served: pair[1].served,
  changes: listMemberChanges(pair),
  risk: 'same',
});

const makePairEvent = (kind: 'renamed' | 'changed', [old, young]: ToolPair): ToolEvent => ({
  kind,
  before: old.tool,
  after: young.tool,
  served: young.served,
  changes: compareTools(old.tool, young.tool),
  risk: compareRisk(readTool(old.tool).assess(), readTool(young.tool).assess()),
});

const makeSingleEvent = (kind: 'added' | 'dropped', { tool, served }: ListedTool): ToolEvent => ({
  kind,
  before: kind === 'dropped' ? tool : null,
  after: kind === 'added' ? tool : null,
  served,
  changes: [],
  risk: 'same',
});

/** Compares two captures of a server in the form that leaves out what differs from start to start. Pure. */
export function compareManifests(before: Manifest, after: Manifest): Comparison {
  const isStable =
    before.unstable.length + after.unstable.length === 0 && settleIndentation(before, after) === after.results;
  const [old, young] = isStable ? [before, after] : stabilisePair(before, after);
  const { changed, renamed, added, dropped, rewritten, unchangedCount } = pairTools(
    listTools(old, before),
    listTools(young, after),
  );
  const pairs = [
    ...renamed.map((pair) => ({ kind: 'renamed' as const, pair })),
    ...changed.map((pair) => ({ kind: 'changed' as const, pair })),
  ];
  return {
    events: [
      ...pairs.slice(0, MOST_READ).map(({ kind, pair }) => makePairEvent(kind, pair)),
      ...pairs.slice(MOST_READ).map(({ kind, pair }) => makeUnreadEvent(kind, pair)),
      ...added.map((tool) => makeSingleEvent('added', tool)),
      ...dropped.map((tool) => makeSingleEvent('dropped', tool)),
    ],
    unchangedCount,
    unreadCount: Math.max(0, pairs.length - MOST_READ),
    rewritten: describeRewriting(rewritten),
    answers: [
      ...compareAnswers(old.results, young.results),
      ...compareOffers(before, after),
      ...comparePages(before, after),
    ],
    instructions: {
      before: readInstructions(old.results) ?? '',
      after: readInstructions(young.results) ?? '',
    },
  };
}

/** The kinds of change that a tool's event is of, each once. */
export const listKinds = ({ kind, changes }: ToolEvent): ChangeKindId[] => [
  ...new Set([...(kind === 'changed' ? [] : [kind]), ...changes.map((change) => change.kind)]),
];
