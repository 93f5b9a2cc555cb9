import type { Regulation } from '../attacks/schema/regulation.ts';
import { viewRegulations, type RegulationRow } from './attacks/regulations-view.ts';
import type { Site, SiteTool } from './site.ts';

type Channel = Regulation['channels'][number];

const calls = /\b(?:calls?|calling|dial(?:s|ing)?|phone|voice|telephone)\b/i;

/** The ways in which a tool reaches people; empty where it sends nothing by itself. */
function findChannels({ definition, assessment }: SiteTool): Channel[] {
  if (assessment.category !== 'Execute') return [];
  if (!assessment.traits.includes('outbound-message') && !assessment.traits.includes('mass-audience')) return [];
  const { description } = definition;
  const text = `${definition.name.replaceAll(/[_-]/g, ' ')} ${typeof description === 'string' ? description.slice(0, 500) : ''}`;
  return calls.test(text) ? ['call'] : ['message'];
}

/** Law that touches what a tool sends to people or says to them in calls; empty for tools that do neither. */
export function listSendingLaw({ attacks }: Pick<Site, 'attacks'>, tool: SiteTool): RegulationRow[] {
  const channels = findChannels(tool);
  const own = new Set(
    attacks.regulations
      .filter((regulation) => regulation.channels.some((each) => channels.includes(each)))
      .map(({ id }) => id),
  );
  return own.size === 0 ? [] : viewRegulations(attacks).filter(({ id }) => own.has(id));
}
