import { comparePacks } from '../../policies/compare-packs.ts';
import { dispositions } from '../../policies/intent.ts';
import { packs } from '../../policies/packs/index.ts';
import type { Site } from '../site.ts';
import { viewServerPolicy, type PolicyPanelView } from './policy-panel-view.ts';
import { sumStates, tabulateProofs } from './proof-table.ts';

/** A panel in which the server is a choice too, the first of the catalogue to begin with. */
function viewChooser({ servers }: Site): PolicyPanelView | null {
  const [first] = servers;
  const choices = servers.map(({ server: { slug, name } }) => ({ slug, name }));
  return first === undefined ? null : { ...viewServerPolicy(first), servers: choices };
}

/** Everything that the page of policies shows. */
export const viewPolicies = (site: Site) => ({
  summary:
    'A policy for any MCP server of the catalogue, for the client or gateway that you run: chosen in the page, with what was proven in the real engine.',
  panel: viewChooser(site),
  total: site.currentTools.length,
  packs: comparePacks(site.currentTools, packs).counts.map(({ pack: { label, description }, counts }) => ({
    label,
    description,
    counts,
  })),
  states: sumStates(),
  proofs: tabulateProofs(),
  order: dispositions.join(', '),
});
