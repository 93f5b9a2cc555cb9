import type { MatchReason, ServerHit } from '../engine/search-answer.ts';
import type { ToolRow } from '../engine/search-files.ts';
import type { SearchHead } from '../engine/search-head.ts';
import type { SitePaths } from './paths.ts';
import { tellReasons } from './tell-answer.ts';

const TONES: Readonly<Record<string, string>> = {
  low: 'bg-low',
  medium: 'bg-medium',
  high: 'bg-high',
  critical: 'bg-critical',
};

const copyOf = (template: HTMLTemplateElement): DocumentFragment =>
  template.content.cloneNode(true) as DocumentFragment;

/** Puts a text into a part of a copied template; the part goes where there is none. Nothing is ever read as markup. */
function fillPart(copy: DocumentFragment, name: string, text: string): HTMLElement | null {
  const part = copy.querySelector<HTMLElement>(`[data-${name}]`);
  if (text === '') part?.remove();
  else part?.append(text);
  return part;
}

/** A tool as one row of the results. */
export function renderTool(
  template: HTMLTemplateElement,
  head: SearchHead,
  paths: SitePaths,
  id: number,
  { name, slug, sentence }: ToolRow,
  reasons: readonly MatchReason[],
): DocumentFragment {
  const copy = copyOf(template);
  const server = head.servers[head.serverOf[id] ?? 0];
  const [category, severity, , , , state] = head.profiles[head.profileOf[id] ?? 0] ?? [0, 0, 0, 0, 0, 0];
  const [level = '', levelName = ''] = head.severities[severity] ?? [];
  fillPart(copy, 'title', name)?.setAttribute('href', paths.tool(server?.slug ?? '', slug));
  fillPart(copy, 'severity', levelName)?.classList.add(TONES[level] ?? 'bg-unknown');
  const place = [head.categories[category]?.[1], `on ${server?.name ?? ''}`, head.states[state]].filter(Boolean);
  fillPart(copy, 'place', place.join(' · '));
  fillPart(copy, 'rationale', sentence);
  fillPart(copy, 'reasons', tellReasons(reasons));
  return copy;
}

/** A server as one row above them. */
export function renderServer(
  template: HTMLTemplateElement,
  { severities }: SearchHead,
  paths: SitePaths,
  { server, found, worst }: ServerHit,
): DocumentFragment {
  const copy = copyOf(template);
  const tools = (count: number): string => `${count} tool${count === 1 ? '' : 's'}`;
  fillPart(copy, 'title', server.name)?.setAttribute('href', paths.server(server.slug));
  const level = severities.find(([id]) => id === worst)?.[1] ?? '';
  fillPart(copy, 'severity', level)?.classList.add(TONES[worst ?? ''] ?? 'bg-unknown');
  const own = found === null ? tools(server.tools) : `${found} of its ${tools(server.tools)}`;
  fillPart(copy, 'place', ['Server', server.packageName, own].filter(Boolean).join(' · '));
  return copy;
}
