import type { Json } from '../../schema/tool-definition.ts';
import type { JsonObject, Remark, Step, Wrapping } from '../form.ts';
import { isObject, isText, pointTo } from '../json-shape.ts';
import { rateTool } from '../tool-likeness.ts';

/** A tool under its name: its own name counts where it has one; under `tools`, a text is a description. */
function nameTool(key: string, value: Json, isCalledTools: boolean): Json {
  if (isCalledTools && isText(value)) return { name: key, description: value };
  if (!isObject(value)) return value;
  return isText(value['name']) || isText(value['tool_name']) || isObject(value['function'])
    ? value
    : { name: key, ...value };
}

const KEY_AS_NAME: Remark = {
  code: 'form-translated',
  message: 'The key of each entry is read as the name of its tool.',
  hint: 'Evidence points into the definition as MCP spells it.',
};

/** Whether an entry says itself what it does, as a tool does and a job, an event or a setting need not. */
const isDescribed = (value: Json): boolean =>
  isObject(value) && (isText(value['description']) || isObject(value['function']) || isObject(value['inputSchema']));

/** Reads an object as a map of tools; null where an entry is none, or none has a schema and nobody calls it tools. */
export function readMap(map: JsonObject, path: string, isCalledTools: boolean): Step | null {
  const entries = Object.entries(map);
  if (entries.length === 0) return null;
  const elements = entries.map(([key, value]) => ({
    path: path + pointTo(key),
    value: nameTool(key, value, isCalledTools),
    label: null,
  }));
  const rates = elements.map(({ value }) => rateTool(value));
  const isMap = isCalledTools
    ? rates.every((rate) => rate >= 0) && rates.some((rate) => rate >= 2)
    : rates.every((rate) => rate >= 2) &&
      rates.some((rate) => rate === 4) &&
      entries.every(([, each]) => isDescribed(each));
  const isKeyRead = elements.some(({ value }, i) => value !== entries[i]?.[1]);
  return isMap
    ? { kind: 'tools', elements, page: null, isSure: isCalledTools, warnings: isKeyRead ? [KEY_AS_NAME] : [] }
    : null;
}

/** An object with a tool under each name. */
export const toolMap: Wrapping = {
  id: 'tool-map',
  title: 'A map from names to tools',
  seenIn: 'Golden files of mcpproxy-go, registries of agents.',
  example: JSON.stringify({
    delete_parcel: { description: 'Deletes a parcel for good.', inputSchema: { type: 'object', properties: {} } },
  }),
  gives: ['delete_parcel'],
  read: (value) => (isObject(value) ? readMap(value, '', false) : null),
};
