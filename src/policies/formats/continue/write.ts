import { Document, Scalar } from 'yaml';
import { escapeHidden, hasHidden } from '../../escape-hidden.ts';
import type { Disposition } from '../../intent.ts';
import type { SpelledPolicy } from '../../spell-policy.ts';
import { isExact, spellPattern } from './spell-pattern.ts';

/** A text from outside, quoted where it holds what `escapeHidden` is to escape. */
function spellText(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (hasHidden(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** Writes the file. A tool that runs and that no entry can stand for has none. */
export function writeContinue({ spelled, closed }: SpelledPolicy): string {
  const list = (given: Disposition): string[] =>
    spelled.filter(({ effect }) => effect.given === given).map(({ intent }) => intent.tool);
  const excluded = [...list('hide'), ...closed.map(({ tool }) => tool)].map(spellPattern);
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
