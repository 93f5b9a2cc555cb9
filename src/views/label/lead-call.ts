import type { AssessedTool } from '../../assessed/load-assessed-catalogue.ts';
import { cutLead } from './cut-lead.ts';

/**
 * What a call does, in a sentence to begin with and the rest. Where our reason begins with words of another language, our
 * English rendering of the description comes first.
 */
export function leadCall(
  rationale: string,
  gloss: AssessedTool['gloss'],
): { readonly lead: string; readonly rest: string } {
  const own = cutLead(rationale);
  const rendered = cutLead(gloss ?? '').lead;
  if (rendered === '' || !own.lead.includes('\u201c')) return own;
  return { lead: /[.!?\u2026]$/.test(rendered) ? rendered : `${rendered}.`, rest: rationale };
}
