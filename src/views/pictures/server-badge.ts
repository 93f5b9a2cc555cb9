import { absoluteUrl, urls } from '../../catalog/urls.ts';
import type { SeverityId } from '../../catalog/schema/vocabulary.ts';
import { nameSeverity } from '../describe-tool.ts';
import { compareRisk, isForModel, type SiteServer } from '../site.ts';
import { sizeBadge } from './draw-badge.ts';

/** What a badge says of a server: how many tools it has at its worst level. */
export interface Badge {
  readonly tone: SeverityId | 'unknown';
  readonly says: string;
}

/** Sums up a server for its badge. */
export function sumUpServer({ tools }: Pick<SiteServer, 'tools'>): Badge {
  const own = tools.filter(isForModel).toSorted(compareRisk);
  const [worst] = own;
  if (worst === undefined) return { tone: 'unknown', says: 'no tools' };
  const { severity } = worst.assessment;
  const count = own.filter(({ assessment }) => assessment.severity === severity).length;
  return { tone: severity ?? 'unknown', says: `${count} ${nameSeverity(worst).toLowerCase()}` };
}

/** What a server's page shows of its badge. */
export type ServerBadgeView = ReturnType<typeof viewServerBadge>;

/** The badge and the Markdown that shows it elsewhere: with whole addresses where the site's is known, else with paths. */
export function viewServerBadge(site: SiteServer) {
  const { slug } = site.server;
  const src = urls.serverBadge(slug);
  const badge = sumUpServer(site);
  const alt = `toolrisk: ${badge.says}`;
  const [picture, page] = [src, urls.server(slug)].map((path) => absoluteUrl(path) ?? path);
  return { src, alt, ...sizeBadge(badge), markdown: `[![${alt}](${picture})](${page})` };
}
