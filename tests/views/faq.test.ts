import { expect, it } from 'vitest';
import { serialiseFaqPage } from '../../src/views/faq.ts';

const hostile = '</script><script>alert(1)</script><!-- \u2028\u2029 "quoted" \\ \ud800';

it('writes JSON-LD that ends no script element and reads back as it was', () => {
  const json = serialiseFaqPage([{ question: hostile, answer: hostile }]);
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: hostile, acceptedAnswer: { '@type': 'Answer', text: hostile } }],
  });
});
