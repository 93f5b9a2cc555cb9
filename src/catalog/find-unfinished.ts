import type { Problem } from './schema/problem.ts';
import type { Server } from './schema/server.ts';

/** What a first capture writes where only a person can know. */
export const UNFINISHED = {
  domain: 'unsorted',
  publisher: { name: 'Unknown', standing: 'unknown', basis: 'Not looked into yet.', rule: null },
  language: 'und',
  summarise: (name: string): string => `${name} offers its tools over MCP.`,
} as const;

/** Whether a summary is what a first capture writes. */
export const isPlaceholder = (summary: string): boolean => /(?:^|\s)offers its tools over MCP\.?$/.test(summary.trim());

/** The fields that a person is yet to fill in, each with what belongs there. */
const listMissing = ({ summary, domain, publisher, language }: Server): string[] => [
  ...(isPlaceholder(summary)
    ? ['summary (what the server is for, which follows from what it drives: --product NAME)']
    : []),
  ...(domain === UNFINISHED.domain ? ['domain (--domain ID, an id of data/vocabulary/domains.json)'] : []),
  ...(publisher.name === UNFINISHED.publisher.name || publisher.basis === UNFINISHED.publisher.basis
    ? ['publisher (name, standing, and the basis that it rests on)']
    : []),
  ...(language === UNFINISHED.language ? ['language (of its descriptions, en for English)'] : []),
];

/** The problem with an entry that nobody has completed since it was captured; null where that is done. */
export function findUnfinished(server: Server, file: string): Problem | null {
  const missing = listMissing(server);
  if (missing.length === 0) return null;
  return {
    code: 'unfinished-entry',
    level: 'error',
    file,
    path: '',
    message: `The entry is not completed: ${missing.join('; ')}.`,
    hint: 'Say product and domain with npm run read:registry -- --server SLUG --product NAME --domain ID; fill in what is left by hand: “Add a server” in README.md, step 2; every field is explained in src/catalog/schema/server.ts.',
  };
}
