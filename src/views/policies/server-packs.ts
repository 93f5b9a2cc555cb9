import { comparePacks } from '../../policies/compare-packs.ts';
import { formats } from '../../policies/formats/index.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import { packs } from '../../policies/packs/index.ts';
import type { SiteServer } from '../site.ts';

const describeIntent = ({ disposition, rateLimit }: ToolIntent): string =>
  rateLimit === null ? disposition : `${rateLimit.max} a ${rateLimit.window}`;

/** What packs do with a server's tools, and where they differ. */
export function viewServerPacks({ server, tools }: SiteServer) {
  const current = tools.filter(({ isCurrent }) => isCurrent);
  const { counts, differences } = comparePacks(current, packs);
  return {
    labels: packs.map(({ label }) => label),
    counts: counts.map(({ pack, counts: own }) => ({ label: pack.label, counts: own })),
    differences: differences.map(({ tool, intents }) => ({ tool, answers: intents.map(describeIntent) })),
    total: current.length,
    server: server.slug,
    formatCount: formats.length,
  };
}
