import type { Claim } from './claim.ts';
import { readWord } from './read-name.ts';
import type { Definition, Field, Parameter } from './read-definition.ts';

/** A value that the caller can choose, with what its words say it does. */
export interface Choice {
  readonly parameter: Parameter;
  /** The value, as the definition writes it. */
  readonly value: string;
  /** Where the value stands. */
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

const chooserNames = new Set(
  'action actions operation operations op method httpmethod command commands cmd subcommand verb mode task intent request selectschema'.split(
    ' ',
  ),
);
// These choose a kind of thing as often as an effect, so most of their values have to be verbs.
const weakChoosers = new Set(['mode', 'task', 'request', 'command', 'commands']);
const listPattern = /[A-Za-z][A-Za-z_]{2,30}/g;

/** Values named in running text ("list, get, create, delete"), for a chooser without an `enum`. */
function listNamedValues(parameter: Parameter): Choice[] {
  const field = parameter.description;
  if (!field) return [];
  const text = field.text.slice(0, 600);
  if (!/[,|/]/.test(text)) return [];
  return [...text.matchAll(listPattern)].flatMap((match) => {
    const claims = readWord(field, match[0], match.index).filter(({ noun, place }) => !noun && place === 'name');
    return claims.length > 0
      ? [{ parameter, value: match[0], field, start: match.index, end: match.index + match[0].length, claims }]
      : [];
  });
}

/**
 * Values of the parameters by which a caller chooses what the tool does: an `action` with `delete` among
 * its values. Empty where fewer than two values say an effect.
 */
export function findChoices({ parameters }: Definition): readonly Choice[] {
  return parameters.flatMap((parameter) => {
    const name = parameter.plain;
    if (parameter.depth > (name === 'method' ? 0 : 1) || !chooserNames.has(name)) return [];
    const choices: Choice[] =
      parameter.choices.length > 0
        ? parameter.choices.map((field) => ({
            parameter,
            value: field.text,
            field,
            start: 0,
            end: field.text.length,
            claims: readWord(field, field.text, 0).filter(({ place }) => place === 'name'),
          }))
        : weakChoosers.has(name)
          ? []
          : listNamedValues(parameter);
    const saying = choices.filter(({ claims }) => claims.length > 0);
    const enough = weakChoosers.has(name) ? saying.length * 2 > choices.length : saying.length > 0;
    return enough && choices.length > 1 ? saying : [];
  });
}
