import type { AttackLibrary } from '../attacks/load-attacks.ts';
import { relateTools, type RelatedTools } from './related-tools.ts';
import { takeSurroundings } from './shown-site.ts';
import { getSite, type Site, type SiteTool } from './site.ts';

/** All that pages of one server show of what is beyond it: they stay as they are as long as it and this stay. */
export interface Surroundings {
  readonly attacks: AttackLibrary;
  /** The tools that a reader of a tool's page may want next. */
  readonly relate: (tool: SiteTool) => RelatedTools;
}

/** What pages of its servers show of a site. */
export const surround = (site: Site): Surroundings => ({
  attacks: site.attacks,
  relate: (tool) => relateTools(site, tool),
});

/** What a page of one server shows of the site around it. */
export const getSurroundings = async (): Promise<Surroundings> => takeSurroundings() ?? surround(await getSite());
