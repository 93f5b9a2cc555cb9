import type { Page } from '@playwright/test';

/**
 * Spaced out, so that no font of any machine would take more room. The family is named twice: alone, it would bring a
 * smaller size of its own.
 */
const WIDE_TEXT = '* { font-family: monospace, monospace !important; letter-spacing: 0.25em !important }';

/**
 * By how many pixels a page is wider than its window, with wider text than it will have anywhere. The page is left as
 * it was.
 */
export const measureOverflow = (page: Page): Promise<number> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    const { scrollWidth, clientWidth } = document.documentElement;
    document.adoptedStyleSheets.pop();
    return scrollWidth - clientWidth;
  }, WIDE_TEXT);
