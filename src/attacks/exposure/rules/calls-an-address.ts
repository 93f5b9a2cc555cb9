import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchPhrase, matchWord } from '../match-words.ts';

const words = exposureWords['calls-an-address'];
const isAddress = matchWord(words.addresses);
const isGoing = matchWord(words.going);
const isBrowsing = matchWord(words.browsing);
const speaksOfTheWeb = matchPhrase(words['on-the-web']);
const isPlain = matchWord(words.plain);

/** Whether a verb of the definition goes where the address leads, and doesn't merely keep or compare it. */
const goesThere = ({ claims, definition }: ExposureContext): boolean =>
  claims.some(({ place, base }) => (place === 'name' || place === 'lead') && isGoing(base)) ||
  definition.nameWords.some(({ text }) => isGoing(text));

/** Whether a text speaks of the addresses of one product, as in "Figma file URL": those lead nowhere else. */
const namesProduct = (text: string | undefined): boolean =>
  [...(text ?? '').slice(0, 600).matchAll(/\b([A-Z][A-Za-z]{2,20}) (?:[a-z]{3,12} )?(?:URL|url|link)\b/g)].some(
    ([, first = '']) => !isPlain(first.toLowerCase()),
  );

export const callsAnAddress = defineExposureRule({
  id: 'calls-an-address',
  title: 'Goes to an address of the caller\u2019s choosing',
  patterns: ['ssrf-fetch-tools', 'tool-result-prompt-injection', 'lethal-trifecta-exfiltration'],
  reads: 'Verbs of fetching, opening and downloading, with a free argument for an address.',
  misses: 'Addresses inside of larger texts, and such as are called later.',
  match: (context) => {
    const { definition, assessment } = context;
    const address = findFreeParameter(context, isAddress, 0);
    if (address === null || (assessment.category !== 'Read' && assessment.category !== 'Execute')) return null;
    const about = definition.description?.text;
    const browses = definition.nameWords.some(({ text }) => isBrowsing(text));
    if (!goesThere(context) || !(browses || speaksOfTheWeb(about) || speaksOfTheWeb(address.description?.text)))
      return null;
    if (namesProduct(about) || namesProduct(address.description?.text)) return null;
    return {
      reason: `The server connects to whatever ${nameParameter(address)} names: an address inside its own network, a page that holds orders, or one that takes data along in its query.`,
      evidence: [quoteParameter('calls-an-address', address)],
    };
  },
  examples: {
    match: [
      {
        name: 'fetch_url',
        description: 'Fetch a web page and return its content.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      },
    ],
    pass: [
      {
        name: 'create_bookmark',
        description: 'Keep the address of a web page.',
        inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
      },
      {
        name: 'get_board',
        description: 'Read a board of the web app.',
        inputSchema: { type: 'object', properties: { url: { type: 'string', description: 'Acme board URL' } } },
      },
    ],
  },
});
