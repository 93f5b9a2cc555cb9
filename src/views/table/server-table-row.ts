import { urls } from '../../catalog/urls.ts';
import type { TraitId } from '../../catalog/schema/vocabulary.ts';
import { readProtocol } from '../../catalog/read-protocol.ts';
import { nameEras } from '../asking/name-eras.ts';
import { nameUndo } from '../label/answer-undo.ts';
import { mixRisks } from '../risk-mix.ts';
import { shortServerName } from './short-server-name.ts';
import { compareRisk, isForModel, type SiteServer } from '../site.ts';

/** What a list shows of a server; counts are of tools that the model can call. */
export type ServerTableRow = ReturnType<typeof viewServerTableRow>;

export function viewServerTableRow({ server, tools, newest }: SiteServer) {
  const current = tools.filter(isForModel).toSorted(compareRisk);
  const { version, provenance } = newest.manifest;
  const count = (...ids: readonly TraitId[]): number =>
    current.filter(({ assessment }) => ids.some((id) => assessment.traits.includes(id))).length;
  const mix = mixRisks(current, server.slug);
  return {
    name: shortServerName(server.name),
    href: urls.server(server.slug),
    summary: server.summary,
    domain: server.domain,
    standing: server.publisher.standing,
    worst: current[0]?.assessment.severity ?? null,
    tools: current.length,
    mix: mix.filter((part) => part.count > 0),
    critical: mix.find(({ tone }) => tone === 'critical')?.count ?? 0,
    money: count('money-movement'),
    sends: count('outbound-message', 'mass-audience', 'public-publish'),
    code: current.filter(({ assessment }) => nameUndo(assessment) === 'depends').length,
    protocol: nameEras(readProtocol(newest.manifest)),
    version,
    isPartial: provenance.coverage === 'partial',
    captured: provenance.capturedAt.slice(0, 10),
  };
}

/** The most critical tools first, then the most that move money, run code and reach people; by name at last. */
export const compareServerRows = (a: ServerTableRow, b: ServerTableRow): number =>
  b.critical - a.critical || b.money - a.money || b.code - a.code || b.sends - a.sends || (a.name < b.name ? -1 : 1);
