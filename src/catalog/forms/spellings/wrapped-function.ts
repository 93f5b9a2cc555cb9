import type { JsonObject, Spelling } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';

/** Members that hold the whole tool, in the order in which they are looked for. */
const HOLDERS = ['function', 'toolSpec', 'tool_spec', 'tool', 'definition', 'spec', 'declaration'] as const;

/** A tool within one member, beside a kind that says nothing of it. */
export const wrappedFunction: Spelling = {
  id: 'wrapped-function',
  title: 'A function in a wrapper',
  seenIn: 'Tools of OpenAI’s Chat Completions, LangChain’s convert_to_openai_tool, Ollama.',
  example: JSON.stringify([
    {
      type: 'function',
      function: {
        name: 'delete_parcel',
        description: 'Deletes a parcel for good.',
        parameters: { type: 'object', properties: { id: { type: 'string' } } },
      },
    },
  ]),
  gives: ['delete_parcel'],
  read(tool) {
    const holder = HOLDERS.find((key) => isNamed(tool[key]) && (!isText(tool['name']) || isDefined(tool, key)));
    const inner = holder === undefined ? undefined : tool[holder];
    if (holder === undefined || !isObject(inner)) return null;
    const beside = Object.entries(tool).filter(([key]) => key === 'annotations' || key === '_meta');
    return {
      tool: { ...Object.fromEntries(beside), ...inner },
      note: `Each tool is read from its member \`${holder}\`.`,
    };
  },
};

/** Whether a member that holds a whole definition stands in an object that is none itself, such as a record of a tool. */
function isDefined(tool: JsonObject, key: string): boolean {
  const held = tool[key];
  return isObject(held) && isObject(held['inputSchema']) && tool['inputSchema'] === undefined;
}

function isNamed(value: JsonObject[string] | undefined): boolean {
  return isObject(value) && (isText(value['name']) || isText(value['tool_name']));
}
