import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAct } from '../find-parameters.ts';
import { exposureWords, matchPhrase } from '../match-words.ts';

const words = exposureWords['handles-keys'];
const isAboutKeys = matchPhrase(words.keys);
const isAboutOthers = matchPhrase(words.others);
const making = new Set(['create', 'grant']);
const changing = new Set(['change', 'revoke', 'restore']);

export const handlesKeys = defineExposureRule({
  id: 'handles-keys',
  title: 'Makes or changes keys',
  patterns: ['credential-and-token-theft', 'confused-deputy'],
  reads: 'Creating, rotating and granting verbs whose name is about keys, tokens or passwords.',
  misses: 'Keys that a product calls something else.',
  match: (context) => {
    const { definition, assessment, claims } = context;
    const name = definition.nameWords.map(({ text }) => text).join(' ');
    if (assessment.category === 'Read' || !isAboutKeys(name)) return null;
    if (isAboutOthers(`${name} ${definition.description?.text ?? ''}`)) return null;
    const does = (effects: ReadonlySet<string>): boolean =>
      claims.some(({ place, effect }) => place === 'name' && effects.has(effect));
    if (!does(making) && !does(changing)) return null;
    return {
      reason: does(making)
        ? 'It makes something to sign in with; whoever steers the call can leave behind a key that outlasts it.'
        : 'It changes what others sign in with, so a call that was steered can lock somebody out or let somebody in.',
      evidence: quoteAct('handles-keys', context),
    };
  },
  examples: {
    match: [{ name: 'create_api_key', description: 'Create an API key.' }],
    pass: [
      { name: 'count_tokens', description: 'Count the tokens of a text.' },
      { name: 'import_tokens', description: 'Import design tokens as variables.' },
    ],
  },
});
