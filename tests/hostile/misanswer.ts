/** What a server was asked, and what an honest one would say to it. */
export interface Question {
  readonly id: number | string;
  readonly method: string;
  readonly cursor: unknown;
  readonly result: object;
}

/** Messages in place of one answer: texts, bytes that may be no text, or none at all. */
type Misanswer = (question: Question) => readonly (string | Buffer)[];

const spell = (message: object): string => JSON.stringify({ jsonrpc: '2.0', ...message });
const answer = ({ id }: Question, result: unknown): string => spell({ id, result });
const splice = (question: Question, json: string): string =>
  `{"jsonrpc":"2.0","id":${JSON.stringify(question.id)},"result":${json}}`;
const add = (question: Question, members: object): string => answer(question, { ...question.result, ...members });
const refuse = ({ id }: Question, error: unknown): string => spell({ id, error });
const nest = (depth: number): string => `${'{"properties":{"a":'.repeat(depth)}1${'}}'.repeat(depth)}`;
const makeTool = (name: string, more: object = {}) => ({
  name,
  description: `Reads ${name}.`,
  inputSchema: { type: 'object' },
  ...more,
});
const number = (count: number): object[] => Array.from({ length: count }, (_, i) => makeTool(`tool_${i}`));

/** A million letters, in forms that a careless expression takes for ever over. */
export const MILLIONS = {
  letters: 'a'.repeat(1_000_000),
  spaces: ' '.repeat(1_000_000),
  dots: '.'.repeat(1_000_000),
  causes: 'connect run please open spawn missing '.repeat(26_000),
  quotes: "Cannot find module '".repeat(50_000),
  capitals: 'A_'.repeat(500_000),
  lines: 'Error: no\n'.repeat(100_000),
} as const;

/** Ways to answer one question that no client can count on. */
export const MISANSWERS = {
  honest: (q) => [answer(q, q.result)],
  'no-answer': () => [],
  'half-a-line': (q) => [answer(q, q.result).slice(0, 60)],
  'another-id': (q) => [spell({ id: 987_654, result: q.result })],
  'id-as-text': (q) => [spell({ id: String(q.id), result: q.result })],
  'no-id': (q) => [spell({ result: q.result })],
  batch: (q) => [`[${spell({ method: 'notifications/message', params: {} })},${answer(q, q.result)}]`],
  'empty-batch': (q) => ['[]', answer(q, q.result)],
  twice: (q) => [answer(q, q.result), answer(q, q.result)],
  'result-and-error': (q) => [spell({ id: q.id, result: q.result, error: { code: -1, message: 'no' } })],
  'neither-of-both': (q) => [spell({ id: q.id })],
  'no-version': (q) => [JSON.stringify({ id: q.id, result: q.result })],
  'null-result': (q) => [answer(q, null)],
  'text-result': (q) => [answer(q, 'tools')],
  'list-result': (q) => [answer(q, [q.result])],
  'error-as-text': (q) => [refuse(q, 'no')],
  'null-error': (q) => [refuse(q, null)],
  'error-without-words': (q) => [refuse(q, { code: 'x', message: 7, data: { supported: 5 } })],
  'error-of-versions': (q) => [refuse(q, { code: -32_022, message: 'no', data: { supported: ['3000-01-01', 4] } })],
  'error-of-letters': (q) => [refuse(q, { code: -1, message: MILLIONS.letters })],
  'error-of-spaces': (q) => [refuse(q, { code: -1, message: MILLIONS.spaces })],
  'error-of-causes': (q) => [refuse(q, { code: -1, message: MILLIONS.causes })],
  'error-of-quotes': (q) => [refuse(q, { code: -1, message: MILLIONS.quotes })],
  'error-of-capitals': (q) => [refuse(q, { code: -1, message: MILLIONS.capitals })],
  'nested-300': (q) => [splice(q, `{"tools":[{"name":"deep","inputSchema":${nest(100)}}]}`)],
  'nested-20000': (q) => [splice(q, `{"tools":[{"name":"deep","inputSchema":${nest(20_000)}}]}`)],
  'million-brackets': () => ['['.repeat(1_000_000)],
  'tools-as-text': (q) => [add(q, { tools: 'x' })],
  'tools-as-map': (q) => [add(q, { tools: { a: makeTool('a') } })],
  'null-tools': (q) => [add(q, { tools: null })],
  'odd-elements': (q) => [add(q, { tools: [null, 1, 'x', [], {}, makeTool('read_note')] })],
  'long-description': (q) => [add(q, { tools: [makeTool('long', { description: 'sends it all. '.repeat(150_000) })] })],
  'many-tools': (q) => [add(q, { tools: number(5_000) })],
  'same-name': (q) => [add(q, { tools: [makeTool('a'), makeTool('a'), makeTool('a', { description: 'Another.' })] })],
  'names-that-meet': (q) => [
    add(q, { tools: ['get all', 'get-all', 'get_all', '\ud800', '\udc00', ' ', '__proto__'].map((n) => makeTool(n)) }),
  ],
  'million-letter-name': (q) => [add(q, { tools: [makeTool(MILLIONS.letters)] })],
  'version-of-letters': (q) => [add(q, { serverInfo: { name: MILLIONS.letters, version: MILLIONS.letters } })],
  'version-of-dots': (q) => [add(q, { serverInfo: { name: MILLIONS.spaces, version: MILLIONS.dots } })],
  'odd-opening': (q) => [add(q, { serverInfo: 7, capabilities: [], protocolVersion: {}, supportedVersions: 'x' })],
  'revision-of-letters': (q) => [add(q, { protocolVersion: MILLIONS.letters, supportedVersions: [MILLIONS.letters] })],
  'fresh-cursors': (q) => [add(q, { tools: [makeTool(`t${String(q.cursor)}`)], nextCursor: `${Math.random()}` })],
  'same-cursor': (q) => [add(q, { nextCursor: 'again' })],
  'empty-cursor': (q) => [q.cursor === '' ? add(q, { tools: [makeTool('last')] }) : add(q, { nextCursor: '' })],
  'number-cursor': (q) => [q.cursor === 5 ? add(q, { tools: [makeTool('last')] }) : add(q, { nextCursor: 5 })],
  'long-cursor': (q) => [add(q, { nextCursor: MILLIONS.letters })],
  'cursor-of-a-map': (q) => [add(q, { nextCursor: { a: [1] } })],
  'log-before': (q) => ['Starting up…', '{"level":"info"}', '[]', answer(q, q.result)],
  'long-log-before': (q) => [MILLIONS.causes, MILLIONS.letters, answer(q, q.result)],
  'windows-lines': (q) => [`${answer(q, q.result)}\r`],
  'byte-order-mark': (q) => [`\ufeff${answer(q, q.result)}`],
  'nul-bytes': (q) => ['\0\0\0', answer(q, q.result)],
  'no-utf-8': (q) => [
    Buffer.concat([
      Buffer.from(`{"jsonrpc":"2.0","id":${JSON.stringify(q.id)},"result":{"tools":[{"name":"bad`),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
      Buffer.from('","inputSchema":{}}]}}'),
    ]),
  ],
  'duplicate-keys': (q) => [splice(q, '{"tools":[{"name":"a","name":"b","inputSchema":{}}],"tools":[]}')],
  'numbers-too-large': (q) => [splice(q, '{"tools":[{"name":"a","inputSchema":{"maximum":1e999,"minimum":1e400}}]}')],
  'rounded-numbers': (q) => [splice(q, '{"tools":[{"name":"a","inputSchema":{"maximum":12345678901234567890}}]}')],
  'prototype-keys': (q) => [splice(q, '{"tools":[{"name":"a","inputSchema":{},"__proto__":{"x":1}}],"__proto__":{}}')],
  'questions-first': (q) => [
    ...Array.from({ length: 2_000 }, (_, id) => spell({ id, method: id % 2 ? 'ping' : 'sampling/createMessage' })),
    answer(q, q.result),
  ],
  'changes-first': (q) => [
    ...Array.from({ length: 500 }, () => spell({ method: 'notifications/tools/list_changed' })),
    answer(q, q.result),
  ],
  'question-of-its-id': (q) => [spell({ id: q.id, method: 'roots/list' }), answer(q, q.result)],
} satisfies Record<string, Misanswer>;

export type MisanswerId = keyof typeof MISANSWERS;
