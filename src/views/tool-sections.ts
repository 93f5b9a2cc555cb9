import { joinWords } from './describe-tool.ts';
import type { SiteTool } from './site.ts';

/** A section of a page, as its anchor strip names it; the count is null where there is nothing to count. */
export interface PageSection {
  readonly id: string;
  readonly label: string;
  readonly count: number | null;
}

interface Counted {
  readonly findings: readonly unknown[];
  readonly offer: readonly unknown[];
  /** Null where the schema can't be read. */
  readonly parameters: readonly unknown[] | null;
  readonly exposures: readonly unknown[];
  readonly hygiene: { readonly findings: readonly unknown[] };
}

/** The sections that a tool's page has: what has nothing to show has none. */
export const listSections = ({ findings, offer, parameters, exposures, hygiene }: Counted): PageSection[] => {
  const whereAny = (id: string, label: string, { length }: readonly unknown[]): PageSection[] =>
    length === 0 ? [] : [{ id, label, count: length }];
  const always = (id: string, label: string, count: number | null = null): PageSection => ({ id, label, count });
  return [
    always('evidence', 'Evidence', findings.length),
    ...whereAny('offer', 'Offered to', offer),
    always('parameters', 'Parameters', parameters?.length ?? null),
    ...whereAny('attacks', 'Attacks', exposures),
    always('declared', 'Declared'),
    ...whereAny('hygiene', 'Hygiene', hygiene.findings),
    always('related', 'Related'),
    always('questions', 'Questions'),
    always('history', 'History'),
    always('provenance', 'Provenance'),
  ];
};

/** What was looked for and not found, in a sentence; empty where all was found. */
export function tellNothingFound({ exposures, hygiene, assessment }: SiteTool): string {
  const nothing = [
    ...(exposures.length === 0 && assessment.status === 'assessed'
      ? ['a documented attack pattern that its definition opens it to']
      : []),
    ...(hygiene.length === 0 ? ['text that steers the model, hides something or gives a secret away'] : []),
  ];
  return nothing.length === 0 ? '' : `Checked, nothing found: ${joinWords(nothing, 'or')}.`;
}
