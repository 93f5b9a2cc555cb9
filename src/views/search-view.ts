import { urls } from '../catalog/urls.ts';

/** Paths as the browser fills them in; see `src/search/client/paths.ts`. */
export const searchPaths = {
  index: urls.searchIndex(),
  tool: urls.tool('SERVER', 'TOOL'),
  server: urls.server('SERVER'),
};

/** Questions that show what can be asked. */
const EXAMPLES = ['email all my customers', 'which servers move money, worst first', 'run shell !critical'];

/** What may stand before a word of the box, and an example of it. */
const SIGNS = [
  { sign: '#destructive', meaning: 'a category' },
  { sign: '!high', meaning: 'a severity' },
  { sign: '@iterable', meaning: 'a server' },
  { sign: '/mass-audience', meaning: 'a trait' },
  { sign: 'arg:sql', meaning: 'an argument' },
  { sign: 'lang:pl', meaning: 'the language of the definition' },
];

export const viewSearch = () => ({
  paths: searchPaths,
  examples: EXAMPLES.map((q) => ({ q, href: urls.search({ q }) })),
  signs: SIGNS.map(({ sign, meaning }) => ({ sign, meaning, href: urls.search({ q: sign }) })),
});
