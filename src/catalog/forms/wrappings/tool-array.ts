import type { Json } from '../../schema/tool-definition.ts';
import type { Part, Remark, Step, Wrapping } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';
import { rateTool } from '../tool-likeness.ts';
import { mayHoldJson } from './json-in-text.ts';

export const partsOf = (list: readonly Json[], path = ''): Part[] =>
  list.map((value, i) => ({ path: `${path}/${i}`, value, label: null }));

/** What a list of names alone is told to be. */
export const namesOnly = (names: readonly Json[]): Step => ({
  kind: 'nothing',
  reason: {
    code: 'names-only',
    message: `It lists ${names.length} ${names.length === 1 ? 'name' : 'names'} of tools, without description or parameters.`,
    hint: 'A name alone is not judged: give the answer of the server to tools/list.',
  },
});

export const EMPTY_LIST: Remark = {
  code: 'empty-list',
  message: 'The list of tools is empty.',
  hint: 'Where tools depend on a login or a setting, ask the server again with it.',
};

/** Whether the parts of a list are to be looked into, each for itself: messages, pages, servers. */
export const holdsNoTools = (list: readonly Json[]): boolean =>
  list.some((each) => isObject(each) && rateTool(each) < 0) && list.every((each) => rateTool(each) < 0);

/** A bare list: of tools, or of things that hold tools. */
export const toolArray: Wrapping = {
  id: 'tool-array',
  title: 'A bare list of tools, or of what holds tools',
  seenIn: 'Saved lists; batches and sessions of JSON-RPC; pages of a long list; lists of servers.',
  example: JSON.stringify([
    {
      tools: [{ name: 'list_parcels', description: 'Lists parcels.', inputSchema: { type: 'object' } }],
      nextCursor: '2',
    },
    { tools: [{ name: 'delete_parcel', description: 'Deletes a parcel.', inputSchema: { type: 'object' } }] },
  ]),
  gives: ['list_parcels', 'delete_parcel'],
  read(value, isRoot) {
    if (!Array.isArray(value)) return null;
    if (value.length === 0)
      return isRoot ? { kind: 'tools', elements: [], page: null, isSure: true, warnings: [EMPTY_LIST] } : null;
    if (isRoot && value.every(isText) && !value.some((each) => mayHoldJson(each, ''))) return namesOnly(value);
    const best = value.reduce<number>((most, each) => (most === 4 ? most : Math.max(most, rateTool(each))), -1);
    if (best >= (isRoot ? 1 : 2))
      return { kind: 'tools', elements: partsOf(value), page: null, isSure: best === 4, warnings: [] };
    return { kind: 'all', parts: partsOf(value) };
  },
};
