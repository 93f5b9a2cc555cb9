import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';
import { exposureWords, matchPhrase } from '../match-words.ts';

const speaksOfScreens = matchPhrase(exposureWords['acts-on-a-screen'].screens);

export const actsOnAScreen = defineExposureRule({
  id: 'acts-on-a-screen',
  title: 'Acts on a page or a screen that is open',
  patterns: ['tool-result-prompt-injection', 'excessive-agency'],
  reads: 'Execute verdicts of driving a browser or another interface, beyond a confined session.',
  misses: 'Which pages are open, and who is signed in there.',
  match: (context) => {
    const { definition, assessment } = context;
    if (assessment.category !== 'Execute' || !assessment.traits.includes('browser-control')) return null;
    if (assessment.axes?.reach.level === 'confined') return null;
    const names = [...definition.nameWords, ...definition.parameters.flatMap((parameter) => parameter.words)];
    const told = `${names.map(({ text }) => text).join(' ')} ${definition.description?.text.slice(0, 300) ?? ''}`;
    if (!speaksOfScreens(told)) return null;
    return {
      reason:
        'It acts on whatever is open there, with the rights of whoever is signed in; text on a page can talk the model into the next step.',
      evidence: quoteAct('acts-on-a-screen', context),
    };
  },
  examples: {
    match: [
      {
        name: 'browser_click',
        description: 'Click an element on the page.',
        inputSchema: { type: 'object', properties: { selector: { type: 'string' } } },
      },
    ],
    pass: [{ name: 'list_pages', description: 'List the pages of a document.' }],
  },
});
