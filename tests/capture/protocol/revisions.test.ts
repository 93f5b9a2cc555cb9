import { expect, it } from 'vitest';
import { RefusedRequest } from '../../../src/capture/protocol/refused-request.ts';
import { readSupported } from '../../../src/capture/protocol/revisions.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';

it.each<[string, string, Json, string[]]>([
  ['in a list', 'No.', { supported: ['2024-11-05', '2025-06-18'] }, ['2025-06-18', '2024-11-05']],
  ['in a text', 'No.', { supported: '2024-11-05' }, ['2024-11-05']],
  ['under another name', 'No.', { versions: { min: '2025-03-26' } }, ['2025-03-26']],
  ['in the words', 'Bad Request (supported versions: 2025-06-18, 2025-03-26)', null, ['2025-06-18', '2025-03-26']],
  ['nowhere', 'Unsupported protocol version', null, ['2024-11-05']],
  ['nowhere, beside ours', 'Unsupported protocol version: 2025-11-25', null, ['2025-11-25', '2024-11-05']],
  ['as numbers', 'Invalid protocolVersion', { supported: [20241105] }, ['2024-11-05']],
  ['nowhere, and it is about something else', 'Unauthorized', null, []],
])('reads the revisions that a refusal names %s', (_, message, data, revisions) => {
  expect(readSupported(new RefusedRequest({ code: -32602, message, data }))).toEqual(revisions);
});
