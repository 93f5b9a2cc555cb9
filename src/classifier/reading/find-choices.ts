import { readChooserName, type ChooserName } from './chooser-names.ts';
import type { Claim } from './claim.ts';
import { listNamedValues, listToldValues } from './find-named-values.ts';
import { englishLexicon, type Lexicon } from '../words/lexicon.ts';
import { readChoices, type NamedValue } from './read-choice.ts';
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

const atKey = ({ key, depth }: Parameter): string => `${depth}/${key.text}`;

/** Values that the schema lists. An argument that each branch of a union fixes has one a branch. */
function listSchemaValues(parameter: Parameter, parameters: readonly Parameter[]): NamedValue[] {
  const same =
    parameter.choices.length === 1 ? parameters.filter((other) => atKey(other) === atKey(parameter)) : [parameter];
  const choices = same.every((other) => other.choices.length === 1)
    ? same.flatMap((other) => other.choices)
    : parameter.choices;
  return choices
    .filter(({ text }, i) => choices.findIndex((other) => other.text === text) === i)
    .map((field) => ({ field, text: field.text, start: 0 }));
}

/** Whether an argument without a chooser's name is one all the same: each branch of a union fixes it. */
const isFixed = (parameter: Parameter, parameters: readonly Parameter[]): boolean =>
  parameter.choices.length === 1 &&
  parameters.filter((other) => other.choices.length === 1 && atKey(other) === atKey(parameter)).length > 1;

/** How deep an argument may lie that chooses an effect; one that says little by name, or means a web method, less deep. */
const deepest = ({ isWeak }: ChooserName, { plain }: Parameter): number => (plain === 'method' ? 0 : isWeak ? 1 : 3);

/** Whether a chooser acts on the tool's object, and not on a part of it: one that lies deep does where it deletes. */
const actsOnWhole = ({ depth }: Parameter, claims: readonly (readonly Claim[])[]): boolean =>
  depth < 2 || claims.some((said) => said.some(({ effect }) => effect === 'delete'));

function readChooser(definition: Definition, lexicon: Lexicon, parameter: Parameter): Chooser[] {
  const { parameters } = definition;
  const name: ChooserName | null =
    readChooserName(parameter.key.text) ?? (isFixed(parameter, parameters) ? { isWeak: true, language: 'en' } : null);
  if (!name || parameter.depth > deepest(name, parameter)) return [];
  const listed = listSchemaValues(parameter, parameters);
  const isRepeated = parameters.find((other) => atKey(other) === atKey(parameter)) !== parameter;
  if (isRepeated && (parameter.choices.length === 0 || isFixed(parameter, parameters))) return [];
  const isOpen = listed.length === 0 && (parameter.type === 'string' || parameter.type === null) && !name.isWeak;
  const named = isOpen ? listNamedValues(parameter) : [];
  const told = isOpen && named.length === 0 && parameter.depth === 0 ? listToldValues(definition, parameter) : [];
  const values = [listed, named, told].find((some) => some.length > 0) ?? [];
  if (values.length < (told.length > 0 || !name.isWeak ? 1 : 2)) return [];
  const claims = readChoices(
    values,
    [name.language, lexicon.language].filter((id) => id !== englishLexicon.language),
  );
  const saying = claims.filter(({ length }) => length > 0).length;
  if (name.isWeak ? saying * 2 <= values.length : saying === 0) return [];
  if (!actsOnWhole(parameter, claims)) return [];
  const choices = values.map(({ field, text, start }, i) => ({
    parameter,
    value: text,
    field,
    start,
    end: start + text.length,
    claims: claims[i] ?? [],
  }));
  return [{ parameter, isWeak: name.isWeak, choices }];
}

/**
 * The parameters by which a caller chooses what the tool does, each with all of its values: an `action` with `delete`
 * among them. Left out where none of its values says an effect.
 */
export const findChoosers = (definition: Definition, lexicon: Lexicon): readonly Chooser[] =>
  definition.parameters.flatMap((parameter) => readChooser(definition, lexicon, parameter));
