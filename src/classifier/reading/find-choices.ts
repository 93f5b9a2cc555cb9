import { readChooserName, type ChooserName } from './chooser-names.ts';
import type { Claim } from './claim.ts';
import { listNamedValues, listToldValues } from './find-named-values.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { findToldDeeds } from './find-told-deeds.ts';
import { nameValues, readChoices, type NamedValue } from './read-choice.ts';
import type { Definition, Parameter } from './read-definition.ts';
import type { Span } from './read-parameters.ts';

/** A value that the caller can choose, where it stands, with what its words say it does. */
export interface Choice extends Span {
  readonly parameter: Parameter;
  /** The value, as the definition writes it. */
  readonly value: string;
  /** Empty where no lexicon knows its words. */
  readonly claims: readonly Claim[];
}

/** An argument by whose value a caller chooses what the tool does. */
export interface Chooser {
  readonly parameter: Parameter;
  /** Whether its name says as little of an effect as `mode` does. */
  readonly isWeak: boolean;
  readonly choices: readonly Choice[];
}

/** What the name of an argument shows; one that each branch of a union fixes is a chooser by any name. */
const nameChooser = ({ key, isFixed }: Parameter): ChooserName | null =>
  readChooserName(key.text) ?? (isFixed ? { isWeak: true, language: 'en' } : null);

/** Types of which no text is; a type that is none of JSON Schema's may be anything. */
const closedTypes = new Set(['number', 'integer', 'boolean', 'array', 'object']);

/** How deep an argument may lie that chooses an effect; one that says little by name, or means a web method, less deep. */
const deepest = ({ isWeak }: ChooserName, { plain }: Parameter): number => (plain === 'method' ? 0 : isWeak ? 1 : 3);

/** Whether a chooser acts on the tool's object, and not on a part of it: one that lies deep does where it deletes. */
const actsOnWhole = ({ depth }: Parameter, claims: readonly (readonly Claim[])[]): boolean =>
  depth < 2 || claims.some((said) => said.some(({ effect }) => effect === 'delete'));

function readChooser(definition: Definition, lexicon: Lexicon, parameter: Parameter): Chooser[] {
  const name = nameChooser(parameter);
  if (!name || parameter.depth > deepest(name, parameter)) return [];
  const listed = nameValues(parameter.choices);
  const isOpen =
    listed.length === 0 && !closedTypes.has(parameter.type ?? '') && (!name.isWeak || parameter.depth === 0);
  const shown = isOpen ? nameValues(parameter.examples) : [];
  const named = isOpen && shown.length < 2 ? listNamedValues(parameter) : [];
  const told = isOpen && named.length === 0 && parameter.depth === 0 ? listToldValues(definition, parameter) : [];
  const values = [listed, shown.length > 1 ? shown : [], named, told].find((some) => some.length > 0) ?? [];
  if (values.length < (name.isWeak && !parameter.isTested ? 2 : 1)) return [];
  return judgeValues(parameter, values, name, lexicon);
}

/** What the values of a chooser say, where enough of them say anything. */
function judgeValues(
  parameter: Parameter,
  values: readonly NamedValue[],
  name: ChooserName,
  lexicon: Lexicon,
): Chooser[] {
  const claims = readChoices(values, [name.language, lexicon.language]);
  const saying = claims.filter(({ length }) => length > 0).length;
  if (name.isWeak ? saying * 2 <= values.length : saying === 0) return [];
  if (!actsOnWhole(parameter, claims)) return [];
  const choices = values.map(({ field, text, start }, i) => {
    const span = { field, start, end: start + text.length };
    return { ...span, parameter, value: text, claims: claims[i] ?? [] };
  });
  return [{ parameter, isWeak: name.isWeak, choices }];
}

/**
 * The parameters by which a caller chooses what the tool does, each with all of its values: an `action` with `delete`
 * among them. Left out where none of its values says an effect.
 */
export function findChoosers(definition: Definition, lexicon: Lexicon): readonly Chooser[] {
  const choosers = definition.parameters.flatMap((parameter) => readChooser(definition, lexicon, parameter));
  const told = choosers.length > 0 ? null : findToldDeeds(definition);
  return told ? judgeValues(told.parameter, told.values, { isWeak: true, language: 'en' }, lexicon) : choosers;
}
