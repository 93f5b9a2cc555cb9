import { isObject, ownValue, type JsonObject } from '../../catalog/json.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { readPhrases, type FoundPhrases } from './find-phrases.ts';
import { readField, readParameters, type Field, type Parameter } from './read-parameters.ts';
import { splitName, splitSentences, type Sentence, type Word } from './split-words.ts';

export type { Field, Parameter } from './read-parameters.ts';

/** A tool definition read defensively: whatever is missing or of an odd type counts as not said. */
export interface Definition {
  readonly tool: ToolDefinition;
  readonly name: Field;
  readonly nameWords: readonly Word[];
  readonly title: Field | null;
  readonly description: Field | null;
  readonly sentences: readonly Sentence[];
  /** Set phrases of the description, by their kind. */
  readonly phrases: FoundPhrases;
  readonly parameters: readonly Parameter[];
  readonly hints: Readonly<Record<'readOnlyHint' | 'destructiveHint' | 'openWorldHint', boolean | null>>;
}

/** What lies beyond is not read: a rule that needs more than this to see a risk won't. */
export const readLimits = { descriptionUnits: 12_000 } as const;

/** Reads a tool of any shape; never throws, never looks further than `readLimits`. */
export function readDefinition(tool: ToolDefinition): Definition {
  const object = tool as JsonObject;
  const annotations = ownValue(object, 'annotations');
  const hints: JsonObject = isObject(annotations) ? annotations : {};
  const readHint = (key: string): boolean | null => {
    const value = ownValue(hints, key);
    return typeof value === 'boolean' ? value : null;
  };
  const description = readField(object, 'description', '');
  const sentences = description ? splitSentences(description.text.slice(0, readLimits.descriptionUnits)) : [];
  return {
    tool,
    name: { pointer: '/name', part: 'value', text: tool.name },
    nameWords: splitName(tool.name.slice(0, 400)),
    title: readField(object, 'title', '') ?? readField(hints, 'title', '/annotations'),
    description,
    sentences,
    phrases: description ? readPhrases(description, readLimits.descriptionUnits) : new Map(),
    parameters: readParameters(ownValue(object, 'inputSchema')),
    hints: {
      readOnlyHint: readHint('readOnlyHint'),
      destructiveHint: readHint('destructiveHint'),
      openWorldHint: readHint('openWorldHint'),
    },
  };
}
