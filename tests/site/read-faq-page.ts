import type { Page } from '@playwright/test';

/** The questions and answers that a page tells machines of, by RDFa of schema.org. Rejects where it has no FAQ page. */
export const readFaqPage = (page: Page): Promise<{ name: string; text: string }[]> =>
  page.locator('[vocab="https://schema.org/"][typeof="FAQPage"]').evaluate((faq) =>
    [...faq.querySelectorAll('[property="mainEntity"][typeof="Question"]')].map((question) => ({
      name: question.querySelector('[property="name"]')?.textContent ?? '',
      text: question.querySelector('[property="acceptedAnswer"][typeof="Answer"] [property="text"]')?.textContent ?? '',
    })),
  );
