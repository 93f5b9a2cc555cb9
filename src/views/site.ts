import type { Exposure } from '../attacks/exposure/find-exposures.ts';
import { loadAttacks, type AttackLibrary } from '../attacks/load-attacks.ts';
import type { CatalogueServer } from '../catalog/derive.ts';
import { isForAppOnly } from '../catalog/read-audience.ts';
import type { HygieneFinding } from '../catalog/schema/hygiene.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Severity } from '../catalog/schema/vocabulary.ts';
import type { AssessedServer, AssessedTool } from '../assessed/load-assessed-catalogue.ts';
import { takeShownSite } from './shown-site.ts';
import { compareRiskPlaces, type RiskPlace } from '../assessed/risk-order.ts';
import { severities } from '../catalog/vocabulary.ts';
import { sumPoints } from '../classifier/judging/severity.ts';

/** A tool with the server it is on. */
export interface SiteTool extends AssessedTool {
  readonly onServer: AssessedServer;
  /** The attack patterns that it lies open to, with reasons. */
  readonly exposures: readonly Exposure[];
  /** What of its text has no place in a definition. */
  readonly hygiene: readonly HygieneFinding[];
}

/** A server whose tools know it. */
export interface SiteServer extends AssessedServer {
  readonly tools: readonly SiteTool[];
}

/** Everything that pages show. */
export interface Site {
  /** By name. */
  readonly servers: readonly SiteServer[];
  /** Every tool of every server, current and dropped, the riskiest first. */
  readonly tools: readonly SiteTool[];
  /** Those of them that the model can call today, the riskiest first: what all counts are of. */
  readonly currentTools: readonly SiteTool[];
  readonly attacks: AttackLibrary;
  /** All that is wrong with the catalogue; servers with an error are left out. */
  readonly problems: readonly Problem[];
}

/** Severities as pages list them: the worst first. */
export const severitiesWorstFirst: readonly Severity[] = severities.toReversed();

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const readPlace = ({ assessment: { severity, category, axes }, name, server }: AssessedTool): RiskPlace => ({
  severity,
  points: axes === null ? 0 : sumPoints(axes),
  reach: axes?.reach.points ?? 0,
  category,
  name,
  server,
});

/** Orders tools by risk, the worst first. */
export const compareRisk = (a: AssessedTool, b: AssessedTool): number => compareRiskPlaces(readPlace(a), readPlace(b));

/** Whether the model can call a tool today: its server still offers it, and not to its own page alone. */
export const isForModel = ({ isCurrent, definition }: Pick<AssessedTool, 'isCurrent' | 'definition'>): boolean =>
  isCurrent && !isForAppOnly(definition);

/** For each tool of each server, in their order, the names of the other servers that offer one of its name. */
export function listNamesakes(servers: readonly CatalogueServer[]): string[][][] {
  const offered = servers.flatMap(({ server, tools }) =>
    tools.filter(({ isCurrent }) => isCurrent).map(({ name }) => ({ name, server: server.name })),
  );
  const named = new Map(
    [...Map.groupBy(offered, ({ name }) => name)].map(([name, own]) => [
      name,
      [...new Set(own.map(({ server }) => server))],
    ]),
  );
  return servers.map(({ server, tools }) =>
    tools.map(({ name }) => (named.get(name) ?? []).filter((other) => other !== server.name)),
  );
}

/** The attack library belongs to the product, whichever catalogue is shown. Throws where it has errors. */
async function readAttacks(): Promise<AttackLibrary> {
  const { library, problems } = await loadAttacks('data/attacks');
  if (problems.length > 0) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return library;
}

/** A server with what was found of each of its tools, in their order. */
export interface FoundServer {
  readonly onServer: AssessedServer;
  readonly hygiene: readonly (readonly HygieneFinding[])[];
  readonly exposures: readonly (readonly Exposure[])[];
}

/** Brings servers together into a site. Rejects where the attack library has errors. */
export async function assembleSite(found: readonly FoundServer[], problems: readonly Problem[]): Promise<Site> {
  const servers = found
    .map(({ onServer, hygiene, exposures }): SiteServer => ({
      ...onServer,
      tools: onServer.tools.map((tool, i) => ({
        ...tool,
        onServer,
        exposures: exposures[i] ?? [],
        hygiene: hygiene[i] ?? [],
      })),
    }))
    .toSorted((a, b) => compareText(a.server.name.toLowerCase(), b.server.name.toLowerCase()));
  const tools = servers.flatMap((server) => server.tools).toSorted(compareRisk);
  return { servers, tools, currentTools: tools.filter(isForModel), attacks: await readAttacks(), problems };
}

const workOutSite = async (): Promise<Site> => {
  const { loadSite } = await import('./load-site.ts');
  return loadSite(process.env['DATA_DIR'] ?? 'data');
};

/** The site that pages show: the one that they were given, else that of the catalogue, worked out once in a process. */
export const getSite = (): Promise<Site> => takeShownSite(workOutSite);
