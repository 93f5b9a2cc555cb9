import { html, svg, type TemplateResult } from 'lit-html';
import type { SeverityId } from '../../catalog/vocabulary-ids.ts';

/** A mark of the site's sprite, which `embedMarks` has put into the page. */
export const drawIcon = (name: string): TemplateResult => html`
  <svg class="icon" aria-hidden="true">${svg`<use href="#${name}"></use>`}</svg>
`;

/** `high`, or what is said of a tool that nobody has assessed. */
export const nameLevel = (severity: SeverityId | null): string => severity ?? 'not assessed';

/** The meter of a severity, with or without its name beside it. */
export const drawMeter = (severity: SeverityId | null, name = nameLevel(severity)): TemplateResult => html`
  <span class="meter is-${severity ?? 'unknown'}">${name}</span>
`;
