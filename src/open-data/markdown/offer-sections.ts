import { escapeHidden } from '../../policies/escape-hidden.ts';
import type { Wording } from '../../history/say.ts';
import { describeOutput } from '../../views/asking/tell-members.ts';
import { viewToolOffer } from '../../views/asking/tool-offer-view.ts';
import type { OfferedRow } from '../../views/asking/offered-view.ts';
import type { ReasonRun } from '../../views/exposure-view.ts';
import type { ServerView } from '../../views/server-view.ts';
import type { SiteTool } from '../../views/site.ts';
import { type Block, fence, heading, type Inline, list, paragraph, quote, strong } from './nodes.ts';

const spellWording = (wording: Wording): Inline[] =>
  wording.map(({ kind, text }) => (kind === 'ours' ? text : quote(text)));

const spellReason = (runs: readonly ReasonRun[]): Inline[] =>
  runs.map(({ text, isName }) => (isName ? quote(text) : text));

/** How a server speaks, and what it offers to whom. */
export const writeAsking = ({ asking, gaps }: ServerView): Block[] => [
  heading(2, 'What it offers to whom'),
  list(asking.facts.map(({ term, says }) => [`${term}: `, ...spellWording(says)])),
  ...gaps.map((gap) => paragraph(gap)),
  paragraph(asking.summary),
  ...(asking.rows.length === 0
    ? []
    : [
        list(
          asking.rows.map(({ how, outcome, tools, note }) => [
            ...spellReason(how),
            `: ${outcome}`,
            ...(tools.length === 0 ? [] : ['. ', ...spellWording(tools)]),
            ...(note === '' ? [] : [': ', quote(note)]),
          ]),
        ),
      ]),
];

const spellRow = ({
  name,
  title,
  description,
  arguments: taken,
  argumentsLeftOut,
  reach,
  only,
}: OfferedRow): Inline[] => [
  quote(name),
  ...[title, description].flatMap((text) => (text === '' ? [] : [', ', quote(text)])),
  ...taken.flatMap(({ name: argument, isRequired }, i): Inline[] => [
    i === 0 ? '; takes ' : ', ',
    quote(argument),
    isRequired ? ' (required)' : '',
  ]),
  ...(argumentsLeftOut > 0 ? [` and ${argumentsLeftOut} more`] : []),
  ...(reach === null ? [] : ['. ', ...spellWording(reach)]),
  ...(only.length === 0 ? [] : ['. ', ...spellReason(only)]),
];

/** The prompts, resources and templates of a server, and what of them a policy over tools does not cover. */
export const writeOffered = ({ offered }: ServerView): Block[] => [
  heading(2, 'Prompts and resources'),
  paragraph(offered.summary),
  ...offered.cover.map((sentence) => paragraph(sentence)),
  ...offered.parts.flatMap(({ heading: title, rows, leftOut }) => [
    heading(3, title),
    list(rows.map(spellRow)),
    ...(leftOut > 0 ? [paragraph(`${leftOut} more are left out here; the data has them all.`)] : []),
  ]),
];

/** To whom a tool is offered, and what comes with it; nothing for most. */
export function writeToolOffer(tool: SiteTool): Block[] {
  const snapshot =
    tool.onServer.snapshots.find(({ manifest }) => manifest.version === tool.version) ?? tool.onServer.newest;
  const points = viewToolOffer(tool, snapshot);
  const output = describeOutput(tool.definition);
  return [
    ...(points.length === 0
      ? []
      : [
          strong('Who is offered it, and what comes with it'),
          ...points.flatMap(({ says, changes, leftOut }): Block[] => [
            paragraph(...spellWording(says)),
            ...(changes.length === 0 ? [] : [list(changes.map(spellWording))]),
            ...(leftOut > 0 ? [paragraph(`and ${leftOut} more, in the data.`)] : []),
          ]),
        ]),
    ...(output === null ? [] : [paragraph(...spellWording(output))]),
    ...tool.variants
      .slice(0, 2)
      .flatMap(({ configuration, definition }): Block[] => [
        paragraph('The definition that ', quote(configuration.id), ' brings, untrusted text:'),
        ...fence('json', escapeHidden(JSON.stringify(definition), 'json')),
      ]),
  ];
}
