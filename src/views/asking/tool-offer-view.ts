import { describeDifference, pickLeast } from '../../catalog/describe-configuration.ts';
import { isForAppOnly, listHeaderParameters, readPageUri } from '../../catalog/read-audience.ts';
import { listOffered } from '../../catalog/read-offered.ts';
import type { Snapshot } from '../../catalog/derive.ts';
import type { ToolVariant } from '../../catalog/configurations.ts';
import type { Configuration } from '../../catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { classifyTool } from '../../classifier/classify.ts';
import { compareTools } from '../../history/compare-tools.ts';
import { joinWordings, ours, say, type Wording } from '../../history/say.ts';
import { countOf, joinWords, nameCategory, nameSeverity } from '../describe-tool.ts';
import { cutReason } from '../exposure-view.ts';
import type { SiteTool } from '../site.ts';
import { describeReach } from './describe-reach.ts';
import { listIconHosts } from './list-icon-hosts.ts';

/** More than these are only counted. */
const MOST = { changes: 5, variants: 2, headers: 6, fields: 6, hosts: 3 } as const;

/** Something to know of a tool beside its verdict, with what differs where it is about another definition. */
export interface OfferPoint {
  readonly says: Wording;
  readonly changes: readonly Wording[];
  readonly leftOut: number;
}

const point = (says: Wording): OfferPoint => ({ says, changes: [], leftOut: 0 });

/** A sentence of ours with names between backticks as runs. */
const fromReason = (text: string): Wording =>
  cutReason(text).map((run) => ({ kind: run.isName ? ('name' as const) : ('ours' as const), text: run.text }));

const readField = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined;

function spellWays(ways: readonly Configuration[], { manifest }: Snapshot): string {
  const from = { ...manifest.provenance, settings: {} };
  return joinWords([...new Set(pickLeast(ways).map((way) => describeDifference(way, from)))], 'or');
}

/** To whom a tool is served, where that is not to everyone who was tried. */
function tellWays({ onlyWith, notWith }: SiteTool, snapshot: Snapshot): OfferPoint[] {
  if (onlyWith.length > 0) {
    const together = pickLeast(onlyWith).every(({ capabilities }) => capabilities.length > 1);
    const caveat = together ? ' These were declared together; which of them it takes was not measured.' : '';
    return [point(fromReason(`Only served ${spellWays(onlyWith, snapshot)}.${caveat}`))];
  }
  return notWith.length === 0 ? [] : [point(fromReason(`Not served ${spellWays(notWith, snapshot)}.`))];
}

/** What another definition of it comes to by the rules, where that is another verdict; empty where it is the same. */
function tellVerdict(own: ToolDefinition, other: ToolDefinition): string {
  const [before, after] = [classifyTool(own), classifyTool(other)];
  if (before.category === after.category && before.severity === after.severity) return '';
  const verdict = { assessment: after };
  return ` By the rules it is then ${nameCategory(verdict)}, ${nameSeverity(verdict).toLowerCase()}.`;
}

function tellVariants({ definition, variants }: SiteTool, snapshot: Snapshot): OfferPoint[] {
  const byText = [...Map.groupBy(variants, (variant: ToolVariant) => JSON.stringify(variant.definition)).values()];
  const told = byText.slice(0, MOST.variants).flatMap((same): OfferPoint[] => {
    const other = same[0]?.definition;
    if (other === undefined) return [];
    const ways = spellWays(
      same.map(({ configuration }) => configuration),
      snapshot,
    );
    const changes = compareTools(definition, other).map(({ says }) => says);
    return [
      {
        says: fromReason(`Defined otherwise ${ways}.${tellVerdict(definition, other)} There it`),
        changes: changes.slice(0, MOST.changes),
        leftOut: Math.max(0, changes.length - MOST.changes),
      },
    ];
  });
  const more = byText.length - MOST.variants;
  return more > 0
    ? [...told, point([ours(`It has ${countOf(more, 'more definition')}; the data has them all.`)])]
    : told;
}

function tellPage({ definition }: SiteTool, { manifest }: Snapshot): OfferPoint[] {
  const uri = readPageUri(definition);
  if (uri === null) return [];
  const resource = listOffered(manifest, 'resources/list').find(({ key }) => key === uri);
  const reach =
    resource === undefined
      ? [ours('No list of the server holds it, so what the page may reach was not measured.')]
      : describeReach(resource.reach);
  const role = isForAppOnly(definition)
    ? say`It is for the page ${uri} of the server.`
    : say`Opens a page: a client with MCP Apps shows ${uri} of the server beside its result.`;
  return [point(say`${role} ${reach}`)];
}

/** `region` for `/inputSchema/properties/region`. */
const nameParameter = (pointer: string): string =>
  pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

function tellHeaders({ definition }: SiteTool): OfferPoint[] {
  const headers = listHeaderParameters(definition);
  const wrong = headers.find(({ isValid }) => !isValid);
  if (wrong !== undefined)
    return [
      point(
        say`Clients that speak revision 2026-07-28 over HTTP leave it out: the header that ${nameParameter(wrong.pointer)} is marked with ${ours(wrong.fault ?? '')}.`,
      ),
    ];
  if (headers.length === 0) return [];
  const named = headers
    .slice(0, MOST.headers)
    .map(({ pointer, header }) => say`${nameParameter(pointer)} as ${`Mcp-Param-${header}`}`);
  const more = headers.length - MOST.headers;
  const all = joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and');
  return [
    point(say`Over HTTP these arguments also leave as headers, which whatever stands in between can read: ${all}.`),
  ];
}

const TASKS = {
  required: 'Runs as a task only: the call returns at once, and what comes of it is asked for later.',
  optional: 'May run as a task: the call then returns at once, and what comes of it is asked for later.',
};

function tellTasks({ definition }: SiteTool): OfferPoint[] {
  const support = readField(definition['execution'], 'taskSupport');
  return support === 'required' || support === 'optional' ? [point([ours(TASKS[support])])] : [];
}

function tellIcons({ definition }: SiteTool): OfferPoint[] {
  const hosts = listIconHosts(definition);
  if (hosts.length === 0) return [];
  const named = hosts.slice(0, MOST.hosts).map((host) => say`${host}`);
  return [point(say`Its icon is loaded by clients from ${joinWordings(named, 'and')}, and not by this page.`)];
}

const tellAudience = ({ definition }: SiteTool): OfferPoint[] =>
  isForAppOnly(definition)
    ? [
        point([
          ours(
            'Meant for the page that the server opens, not for the model (MCP Apps). A client that doesn’t know MCP Apps may hand it to the model all the same, so it has a verdict and a policy like any other.',
          ),
        ]),
      ]
    : [];

/** What there is to know of a tool beside its verdict: to whom it is offered and what comes with it; mostly nothing. */
export const viewToolOffer = (tool: SiteTool, snapshot: Snapshot): OfferPoint[] =>
  [
    tellAudience(tool),
    tellWays(tool, snapshot),
    tellVariants(tool, snapshot),
    tellPage(tool, snapshot),
    tellHeaders(tool),
    tellTasks(tool),
    tellIcons(tool),
  ].flat();

/** The first fields of what a call returns, by its output schema; null where that names none. */
export function describeOutput(definition: ToolDefinition): Wording | null {
  const fields = readField(definition['outputSchema'], 'properties');
  const names = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? Object.keys(fields) : [];
  // Frameworks wrap whatever is no object in a field of this name, which tells nothing.
  if (names.length === 0 || names.join() === 'result') return null;
  const named = names.slice(0, MOST.fields).map((name) => say`${name}`);
  const more = names.length - MOST.fields;
  return say`By its output schema it returns ${joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and')}.`;
}
