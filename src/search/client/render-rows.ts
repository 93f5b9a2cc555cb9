import type { MatchReason, ServerHit } from '../engine/search-answer.ts';
import type { ToolRow } from '../engine/search-files.ts';
import type { SearchHead } from '../engine/search-head.ts';
import type { SitePaths } from './paths.ts';
import { tellReasons } from './tell-answer.ts';

const copyOf = (template: HTMLTemplateElement): DocumentFragment =>
  template.content.cloneNode(true) as DocumentFragment;

/** Puts a text into a part of a copied template; the part goes where there is none. Nothing is ever read as markup. */
function fillPart(copy: DocumentFragment, name: string, text: string): HTMLElement | null {
  const part = copy.querySelector<HTMLElement>(`[data-${name}]`);
  if (text === '') part?.remove();
  else part?.append(text);
  return part;
}

const LEVELS = ['low', 'medium', 'high', 'critical'];

/** Draws the meter of a level, and writes its name beside it. */
function fillMeter(copy: DocumentFragment, level: string, name: string): void {
  fillPart(copy, 'severity', name);
  const meter = copy.querySelector('[data-level]');
  meter?.classList.add(`is-${LEVELS.includes(level) ? level : 'unknown'}`);
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
  fillMeter(copy, level, levelName);
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
  fillMeter(copy, worst ?? '', level);
  const own = found === null ? tools(server.tools) : `${found} of its ${tools(server.tools)}`;
  fillPart(copy, 'place', ['Server', server.packageName, own].filter(Boolean).join(' · '));
  return copy;
}
