import { defineExposureRule, type ExposureContext } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const addresses =
  /^(?:url|urls|uri|href|link|(?:page|target|base|source|image|file|document|video|audio|site|web|start)(?:url|uri)s?)$/;
const going = new Set(
  'fetch scrape crawl navigate goto open visit browse screenshot render convert download import extract load request call ping test read capture transcribe summarize summarise analyze audit check curl http spider'.split(
    ' ',
  ),
);
const onTheWeb = /\b(?:web|website|webpage|pages?|urls?|https?|site|browser)\b/i;

/** Whether a verb of the definition goes where the address leads, and doesn't merely keep or compare it. */
const goesThere = ({ claims, definition }: ExposureContext): boolean =>
  claims.some(({ place, base }) => (place === 'name' || place === 'lead') && going.has(base)) ||
  definition.nameWords.some(({ text }) => going.has(text));

export const takesAnAddress = defineExposureRule({
  id: 'takes-an-address',
  title: 'Goes to an address of the caller\u2019s choosing',
  patterns: ['ssrf-fetch-tools', 'tool-result-prompt-injection', 'lethal-trifecta-exfiltration'],
  reads: 'Verbs of fetching, opening and downloading, with a free argument for an address.',
  misses: 'Addresses inside of larger texts, and such as are called later.',
  match: (context) => {
    const { definition, assessment } = context;
    const address = findFreeParameter(context, addresses);
    if (address === null || (assessment.category !== 'Read' && assessment.category !== 'Execute')) return null;
    if (!goesThere(context) || !onTheWeb.test(definition.description?.text.slice(0, 600) ?? '')) return null;
    return {
      reason: `The server connects to whatever ${nameParameter(address)} names: an address inside its own network, a page that holds orders, or one that takes data along in its query.`,
      evidence: [quoteParameter('takes-an-address', address)],
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
    ],
  },
});
