import { expect, it } from 'vitest';
import { answerQuestions } from '../../src/views/faq.ts';
import { describeRecommendation } from '../../src/views/policies/recommendation.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const { tools } = await getSite();

it('answers with what the rest of the page does not say', () => {
  for (const tool of tools) {
    const answers = answerQuestions(tool).map(({ answer }) => answer);
    expect(new Set(answers).size).toBe(5);
    const { rationale } = tool.assessment;
    for (const answer of answers) {
      if (rationale !== '') expect(answer).not.toContain(rationale);
      expect(answer).not.toContain(describeRecommendation(tool));
    }
  }
});

it('says how a tool stands among the others of its server', () => {
  const answers = tools.map((tool) => answerQuestions(tool)[0]?.answer ?? '');
  const forms =
    /^(?:It is not assessed|\w+\. (?:Of the other \d+ tools that .+ offers, \d+ (?:is|are) rated |All \d+ other tools that |The other tool that |.+ offers no other tool))/;
  for (const answer of answers) expect(answer).toMatch(forms);
});
