import { Document, Scalar } from 'yaml';
import { escapeHidden, hasHidden } from '../../escape-hidden.ts';
import type { Disposition } from '../../intent.ts';
import type { SpelledPolicy, SpelledServer } from '../../spell-policy.ts';
import { isExact, spellPattern } from './spell-pattern.ts';

/** A text from outside, quoted where it holds what `escapeHidden` is to escape. */
function spellText(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (hasHidden(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** The tools that the entries of a policy take out of the list. */
export const listExcluded = ({ spelled, closed }: SpelledPolicy): string[] => [
  ...spelled.filter(({ effect }) => effect.given === 'hide').map(({ intent }) => intent.tool),
  ...closed.map(({ tool }) => tool),
];

/** Writes the file. A tool that runs and that no entry can stand for has none. */
export function writeContinue(servers: readonly SpelledServer[]): string {
  const spelled = servers.flatMap(({ policy }) => policy.spelled);
  const list = (given: Disposition): string[] => [
    ...new Set(spelled.filter(({ effect }) => effect.given === given).map(({ intent }) => intent.tool)),
  ];
  const excluded = servers.flatMap(({ policy }) => listExcluded(policy)).map(spellPattern);
  const document = new Document(
    {
      allow: list('allow').filter(isExact).map(spellText),
      ask: list('ask').filter(isExact).map(spellText),
      exclude: [...new Set(excluded)].map(spellText),
    },
    { aliasDuplicateObjects: false, compat: 'yaml-1.1' },
  );
  return escapeHidden(document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }), 'yaml');
}
