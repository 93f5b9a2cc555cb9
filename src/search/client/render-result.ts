import type { SearchResult } from './pagefind-api.ts';

const TONES: Record<string, string> = {
  Low: 'bg-low',
  Medium: 'bg-medium',
  High: 'bg-high',
  Critical: 'bg-critical',
};

/** Fills a copy of the template. Everything goes in as text: names and rationales are never read as markup. */
export function renderResult(template: HTMLTemplateElement, { url, meta }: SearchResult): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`);
  const severity = meta['severity'] ?? '';
  part('title')?.setAttribute('href', url);
  part('title')?.append(meta['title'] ?? '');
  part('severity')?.append(severity);
  part('severity')?.classList.add(TONES[severity] ?? 'bg-unknown');
  part('place')?.append([meta['category'], `on ${meta['server']}`, meta['state']].filter(Boolean).join(' · '));
  part('rationale')?.append(meta['rationale'] ?? '');
  return item;
}
