import type { AuditDraw, AuditItem } from './audit-files.ts';

/** A tool of the catalogue, as far as it has to be known again. */
export interface KnownTool {
  readonly server: string;
  readonly slug: string;
  readonly digest: string;
  readonly isCurrent: boolean;
}

/** The drawn tools whose definition is no longer the one that was judged, or that their server no longer has. */
export function findChanged({ items }: AuditDraw, tools: readonly KnownTool[]): AuditItem[] {
  const digests = new Map(
    tools.filter(({ isCurrent }) => isCurrent).map(({ server, slug, digest }) => [`${server}/${slug}`, digest]),
  );
  return items.filter(({ server, slug, digest }) => digests.get(`${server}/${slug}`) !== digest);
}
