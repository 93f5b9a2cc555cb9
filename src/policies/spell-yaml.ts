import { Document, Scalar } from 'yaml';
import { escapeHidden } from './escape-hidden.ts';

/** What every YAML parser takes for a text without quotes, words like `yes` apart. */
const PLAIN = /^[a-z][\w.-]*$/i;

/** A text from outside as a YAML scalar, quoted wherever a parser could take it for anything else. */
export function spellYaml(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (!PLAIN.test(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** Prints a value whose texts from outside are `spellYaml`’s, ending in a line break. Words of YAML 1.1 are quoted too. */
export const printYaml = (value: unknown): string =>
  escapeHidden(
    new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' }).toString({
      lineWidth: 0,
      doubleQuotedAsJSON: true,
    }),
    'yaml',
  );
