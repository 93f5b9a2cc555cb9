import type { Wrapping } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';

/** A message of JSON-RPC: an answer with its result or error, or a request. */
export const message: Wrapping = {
  id: 'message',
  title: 'An answer of JSON-RPC',
  seenIn: 'Whatever asks a server by hand: curl, the inspector, logs of a session.',
  example: JSON.stringify({
    jsonrpc: '2.0',
    id: 2,
    result: {
      tools: [{ name: 'delete_parcel', description: 'Deletes a parcel for good.', inputSchema: { type: 'object' } }],
    },
  }),
  gives: ['delete_parcel'],
  read(value, isRoot) {
    if (!isObject(value) || Object.hasOwn(value, 'tools')) return null;
    const { jsonrpc, result, error, method } = value;
    const isAnswer = jsonrpc !== undefined || Object.hasOwn(value, 'id');
    if (isAnswer && result !== undefined && result !== null)
      return { kind: 'all', parts: [{ path: '/result', value: result, label: null }] };
    const holdsMore = Object.entries(value).some(([key, each]) => key !== 'error' && typeof each === 'object' && each);
    const isError = error !== undefined && error !== null && error !== false;
    if (isError && (isAnswer || isRoot) && !holdsMore) {
      const said = isObject(error) ? error['message'] : error;
      const told = isText(said) ? `: ${said.slice(0, 300)}` : ', without a message.';
      return {
        kind: 'nothing',
        reason: {
          code: 'error-answer',
          message: `It is an error that the server answered${told}`,
          hint: 'Ask again for tools/list, with what the message wants, and save the answer.',
        },
      };
    }
    if (jsonrpc === undefined || !isText(method)) return null;
    return {
      kind: 'nothing',
      reason: {
        code: 'request-only',
        message: `It is a request (${method.slice(0, 100)}), not what was answered to it.`,
        hint: 'Give the answer to tools/list.',
      },
    };
  },
};
