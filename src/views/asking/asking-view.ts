import { capabilityWords, describeWay } from '../../catalog/describe-configuration.ts';
import { CAPABILITIES } from '../../catalog/schema/manifest.ts';
import type { Snapshot } from '../../catalog/derive.ts';
import { ours, say, type Wording } from '../../history/say.ts';
import { countOf } from '../describe-tool.ts';
import { cutReason, type ReasonRun } from '../exposure-view.ts';
import { shortenText } from '../text-segments.ts';
import { describeOutcome, sortTools, type ToolDifferences } from './describe-outcome.ts';
import { nameSome } from './name-some.ts';
import { listProtocolFacts } from './list-protocol-facts.ts';

const LONGEST_NOTE = 300;
/** More tools than these are only counted. */
const MOST_NAMES = 5;

/** A way in which a server was asked, and what it then offers. */
export interface AskingRow {
  readonly id: string;
  readonly how: readonly ReasonRun[];
  readonly outcome: string;
  /** The first of the tools that it brings, leaves out or defines otherwise. */
  readonly tools: Wording;
  readonly isRefused: boolean;
  /** Why it was refused, or what else there is to know; what the server said may be quoted in it. */
  readonly note: string;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cutNote = (note: string): string => {
  const { shown, leftOut } = shortenText(note, LONGEST_NOTE);
  return leftOut > 0 ? `${shown}…` : shown;
};

const nameTools = ({ adds, drops, changes }: ToolDifferences): Wording =>
  (
    [
      ['More', adds],
      ['Fewer', drops],
      ['Otherwise', changes],
    ] as const
  ).flatMap(([label, names]) => (names.length === 0 ? [] : say`${ours(`${label}: `)}${nameSome(names, MOST_NAMES)}. `));

/** The capture itself, and each other way of asking. */
function listRows(snapshot: Snapshot): AskingRow[] {
  const { provenance, configurations } = snapshot.manifest;
  const capture = { ...provenance, settings: {} };
  const own = snapshot.served.filter(({ onlyWith }) => onlyWith.length === 0).length;
  return [
    {
      id: 'capture',
      how: cutReason(capitalise(describeWay(capture))),
      outcome: `${countOf(own, 'tool')}; the ways below are held against this one`,
      tools: [],
      isRefused: false,
      note: '',
    },
    ...configurations.map((configuration): AskingRow => ({
      id: configuration.id,
      how: cutReason(capitalise(describeWay(configuration, capture))),
      outcome: describeOutcome(snapshot, configuration),
      tools: nameTools(sortTools(snapshot, configuration)),
      isRefused: configuration.outcome === 'refused',
      note: cutNote(configuration.note),
    })),
  ];
}

/** What the capabilities mean that any of the ways of asking declared. */
function explainCapabilities({ manifest }: Snapshot): string {
  if (manifest.configurations.length === 0) return '';
  const declared = new Set(manifest.configurations.flatMap(({ capabilities }) => capabilities));
  const words = CAPABILITIES.filter((id) => declared.has(id)).map(
    (id) => `${capabilityWords[id].label}: ${capabilityWords[id].meaning}`,
  );
  return `${words.length === 0 ? '' : `What a client can declare: ${words.join('; ')}. `}Whether a call asks the user or the model back is seen in no list.`;
}

/** What the ways of asking come to together. */
function summarise({ manifest, served }: Snapshot): string {
  const { configurations, provenance } = manifest;
  if (configurations.length === 0) {
    if (provenance.kind === 'reconstructed')
      return 'It was put together from its source and history: nobody asked it, so what it offers to whom was not measured.';
    return 'It was asked in one way, by a client that declares no capability. Whether it offers something else to others was not measured.';
  }
  const only = served.filter(({ onlyWith }) => onlyWith.length > 0).length;
  const ways = countOf(configurations.length + 1, 'way');
  const differ = configurations.some(({ outcome }) => outcome === 'differs');
  if (!differ) return `It was asked in ${ways}, and offers the same to each that it answers.`;
  const some =
    only === 0
      ? ''
      : `: ${only} of ${countOf(served.length, 'tool')} ${only === 1 ? 'comes' : 'come'} with some of them alone`;
  return `It was asked in ${ways}, and what it offers depends on who asks${some}. Pages and policies cover all that any of them brings.`;
}

/** Everything that a server's page shows of how it speaks, and of what it offers to whom. */
export type AskingView = ReturnType<typeof viewAsking>;

/** Gathers what is known of how a version of a server was asked. */
export const viewAsking = (snapshot: Snapshot) => ({
  facts: listProtocolFacts(snapshot.manifest),
  summary: summarise(snapshot),
  /** Whether any way of asking brings something else. */
  differs: snapshot.manifest.configurations.some(({ outcome }) => outcome === 'differs'),
  /** Empty where it was asked in one way only. */
  rows: snapshot.manifest.configurations.length === 0 ? [] : listRows(snapshot),
  legend: explainCapabilities(snapshot),
});
