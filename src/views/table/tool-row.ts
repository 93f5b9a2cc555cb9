import { urls } from '../../catalog/urls.ts';
import { traits } from '../../catalog/vocabulary.ts';
import type { Disposition } from '../../policies/intent.ts';
import { describeState } from '../asking/describe-state.ts';
import { nameCategory } from '../describe-tool.ts';
import { leadCall } from '../label/lead-call.ts';
import { nameUndo } from '../label/answer-undo.ts';
import { categoryMarks } from '../marks/category-marks.ts';
import { traitMarks } from '../marks/trait-marks.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import type { SiteTool } from '../site.ts';
import { nameReach } from './name-reach.ts';
import { shortServerName } from './short-server-name.ts';

/** More marks than this make no row clearer. */
const MOST_MARKS = 3;

const DISPOSITIONS = {
  allow: 'run',
  limit: 'limit',
  ask: 'ask',
  deny: 'deny',
  hide: 'hide',
} satisfies Record<Disposition, string>;

/** A table of so many rows can be filtered; a shorter one is looked through faster. */
export const LONG_TABLE = 20;

/** The columns of a table of tools with their heads; pages choose which they show. */
export const toolColumns = [
  ['level', 'Level'],
  ['tool', 'Tool'],
  ['server', 'Server'],
  ['category', 'Category'],
  ['undo', 'Undo'],
  ['reach', 'Reach'],
  ['traits', 'Traits'],
  ['policy', 'Policy'],
  ['why', 'Why'],
] as const;
export type ToolColumn = (typeof toolColumns)[number][0];

/** What a list shows of a tool. */
export type ToolRow = ReturnType<typeof makeRow>;

/** A row that says nothing yet, for a script to fill in: it has a mark of each kind. */
export const emptyRow: ToolRow = {
  severity: null,
  name: '',
  state: ' ',
  href: '',
  server: '',
  serverHref: '',
  category: '',
  icon: categoryMarks.Read,
  undo: 'yes',
  reach: '',
  traits: [{ icon: traitMarks.bulk, label: '' }],
  traitNames: '',
  policy: '',
  why: '',
};

const makeRow = (tool: SiteTool) => {
  const { assessment, onServer, server, slug, name } = tool;
  const own = traits.filter(({ id }) => assessment.traits.includes(id));
  return {
    severity: assessment.severity,
    name,
    state: describeState(tool),
    href: urls.tool(server, slug),
    server: shortServerName(onServer.server.name),
    serverHref: urls.server(server),
    category: nameCategory(tool),
    icon: assessment.category === null ? null : categoryMarks[assessment.category],
    undo: nameUndo(assessment),
    reach: nameReach(assessment),
    traits: own.slice(0, MOST_MARKS).map(({ id, label }) => ({ icon: traitMarks[id], label })),
    traitNames: own.map(({ label }) => label).join(', '),
    policy: DISPOSITIONS[recommendIntent(tool).disposition],
    why: leadCall(assessment.rationale, tool.gloss).lead,
  };
};

const known = new WeakMap<SiteTool, ToolRow>();

/** What lists show of a tool; it stands in about ten of them, and is made once. */
export function viewToolRow(tool: SiteTool): ToolRow {
  const row = known.get(tool) ?? makeRow(tool);
  known.set(tool, row);
  return row;
}
