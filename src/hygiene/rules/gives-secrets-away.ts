import { defineHygieneRule } from '../define-hygiene-rule.ts';
import { findPatterns } from '../find-patterns.ts';
import { hasStretch } from '../has-stretch.ts';

/** Forms of secrets, each with what all of that form hold. */
const forms: readonly (readonly [holds: string, RegExp])[] = [
  ['PRIVATE KEY-----', /-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY-----(?:\\n|\n){0,2}[A-Za-z0-9+/]{40}/gu],
  ['IA', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/gu],
  ['gh', /\bgh[pousr]_[A-Za-z0-9]{36}/gu],
  ['github_pat_', /\bgithub_pat_[A-Za-z0-9_]{60,100}/gu],
  ['glpat-', /\bglpat-[A-Za-z0-9_-]{20}/gu],
  ['npm_', /\bnpm_[A-Za-z0-9]{36}/gu],
  ['xox', /\bxox[abeprs]-[0-9]{8,14}-[A-Za-z0-9-]{16,90}/gu],
  ['k_live_', /\b[rs]k_live_[A-Za-z0-9]{20,110}/gu],
  ['sk-', /\bsk-(?:proj-|ant-[a-z0-9]{2,8}-)?[A-Za-z0-9_-]{32,200}/gu],
  ['AIza', /\bAIza[0-9A-Za-z_-]{35}\b/gu],
  ['eyJ', /\beyJ[A-Za-z0-9_-]{15,2000}\.eyJ[A-Za-z0-9_-]{15,2000}\.[A-Za-z0-9_-]{20,2000}/gu],
  [
    '@',
    /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/:@"'<>{}]{1,60}:(?=[^\s/@"'<>{}]{0,60}[0-9])(?=[^\s/@"'<>{}]{0,60}[a-z])[^\s/@"'<>{}]{10,80}@/giu,
  ],
];

/** The shortest of them, in UTF-16 units. */
const SHORTEST = 18;

const listForms = (text: string): RegExp[] =>
  hasStretch(text, SHORTEST) ? forms.filter(([holds]) => text.includes(holds)).map(([, form]) => form) : [];

const madeUp =
  /example|sample|placeholder|dummy|xxxx|\*\*\*|\.\.\.|your|changeme|password|secret|test|12345678|MTIzNDU2Nzg5|abcdefgh|0000000/iu;

/** Keys are random; what repeats few characters is a stand-in. */
const isMadeUp = (text: string): boolean => madeUp.test(text) || new Set(text).size < 12;

/** How much of a secret the finding quotes, so that it goes no further. */
const SHOWN = 8;

export const givesSecretsAway = defineHygieneRule({
  id: 'gives-secrets-away',
  title: 'Gives a secret away',
  why: 'Definitions are handed to every client, logged and published. A key in one is known to all, and often the machine that served it wrote it there.',
  reads:
    'Every string of the definition, for private keys, tokens in the forms that services issue, and passwords in addresses; stand-ins are passed over. Only the beginning is quoted.',
  misses: 'Passwords without a form of their own, and account numbers.',
  says: 'It holds what looks like a working key, token or password.',
  match: (strings) =>
    findPatterns(strings, listForms(strings.served.text), ({ text }) => !isMadeUp(text)).map(
      ({ field, start, end }) => ({
        field,
        start,
        end: Math.min(end, start + SHOWN),
      }),
    ),
  examples: {
    match: [
      { name: 'query', description: `Queries postgres://app:${'q7Vt2mKx9Lw4'}@db.internal/main` },
      { name: 'hub', description: `Uses the token ${'ghp_'}${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY2zA4'}` },
    ],
    pass: [
      { name: 'query', description: 'Connection string, e.g. postgres://user:password@host:5432/db' },
      { name: 'aws', description: 'Access key, such as AKIAIOSFODNN7EXAMPLE' },
      { name: 'task', description: 'Uses task-management-for-very-long-kebab-case-names-of-things.' },
    ],
  },
});
