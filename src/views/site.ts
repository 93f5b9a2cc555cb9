import { findExposures, type Exposure } from '../attacks/exposure/find-exposures.ts';
import { loadAttacks, type AttackLibrary } from '../attacks/load-attacks.ts';
import { isForAppOnly } from '../catalog/read-audience.ts';
import type { HygieneFinding } from '../catalog/schema/hygiene.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import type { Severity } from '../catalog/schema/vocabulary.ts';
import { checkHygiene } from '../hygiene/check-hygiene.ts';
import { loadAssessedCatalogue, type AssessedServer, type AssessedTool } from '../assessed/load-assessed-catalogue.ts';
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

/** For every name of a tool, the names of the servers that offer one. */
const groupNames = (servers: readonly AssessedServer[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...Map.groupBy(
        servers.flatMap(({ server, tools }) =>
          tools.filter(({ isCurrent }) => isCurrent).map(({ name }) => ({ name, server: server.name })),
        ),
        ({ name }) => name,
      ),
    ].map(([name, own]) => [name, [...new Set(own.map(({ server }) => server))]]),
  );

/** The attack library belongs to the product, whichever catalogue is shown. Throws where it has errors. */
async function readAttacks(): Promise<AttackLibrary> {
  const { library, problems } = await loadAttacks('data/attacks');
  if (problems.length > 0) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return library;
}

/** Everything that pages show of the catalogue in a folder. Rejects where the attack library has errors. */
export async function loadSite(directory: string): Promise<Site> {
  const loaded = await loadAssessedCatalogue(directory);
  const named = groupNames(loaded.servers);
  const servers = loaded.servers
    .map((onServer): SiteServer => ({
      ...onServer,
      tools: onServer.tools.map((tool) => {
        const hygiene = checkHygiene(tool.definition);
        const namesakes = (named.get(tool.name) ?? []).filter((server) => server !== onServer.server.name);
        const exposures = findExposures(tool.definition, tool.assessment, namesakes, hygiene);
        return { ...tool, onServer, exposures, hygiene };
      }),
    }))
    .toSorted((a, b) => compareText(a.server.name.toLowerCase(), b.server.name.toLowerCase()));
  const tools = servers.flatMap((server) => server.tools).toSorted(compareRisk);
  return {
    servers,
    tools,
    currentTools: tools.filter(isForModel),
    attacks: await readAttacks(),
    problems: loaded.problems,
  };
}

const KEY = Symbol.for('toolrisk.site');
// Pages are rendered from a bundle with modules of its own: what modules hold would be loaded once there and once here.
const shared = globalThis as { [KEY]?: Promise<Site> };

/** The whole site's data, built once in a process. Rejects where the attack library has errors. */
export const getSite = (): Promise<Site> => (shared[KEY] ??= loadSite(process.env['DATA_DIR'] ?? 'data'));
