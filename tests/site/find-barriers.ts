import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose answer changes with colours and width; once the others have answered, they answer the same. */
const DEPENDS_ON_VIEW = ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block'];

/** A rule of axe that a page breaks. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string | null;
  readonly elements: readonly string[];
}

/** What of a page keeps people out in its present view, by all rules of axe or by those that depend on the view alone. */
export async function findBarriers(page: Page, rules: 'all' | 'of the view' = 'all'): Promise<Barrier[]> {
  const builder = new AxeBuilder({ page });
  // It runs in the page itself and opens no other to join the answers of frames, of which our pages have none.
  builder.setLegacyMode();
  // What a rule finds in order is not described: for thousands of cells that takes longer than looking at them.
  builder.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  if (rules === 'of the view') builder.withRules(DEPENDS_ON_VIEW);
  const { violations } = await builder.analyze();
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact: impact ?? null,
    elements: nodes.map(({ html, target }) => `${target.join(' ')}: ${html}`),
  }));
}
