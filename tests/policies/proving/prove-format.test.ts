import { expect, it } from 'vitest';
import { isMet, isProven } from '../../../src/policies/engine-state.ts';
import type { ProofSession } from '../../../src/policies/proving/define-proof.ts';
import { proofRecordSchema } from '../../../src/policies/proving/proof-record.ts';
import { proveFormat, proveSchema } from '../../../src/policies/proving/prove-format.ts';
import { makeProof, makeSubject } from './make-subject.ts';

const HIDE = ['hide:', '- erase'];

const unhide = {
  id: 'unhide',
  what: 'The list of hidden tools has another key.',
  scenario: 'small',
  spoil: (text: string) => text.replace(/hide:\n {2}- erase\n/, ''),
};

it('an engine that does as the policy says proves it', async () => {
  const { subject } = makeSubject();
  const record = await proveFormat(subject, makeProof([], [unhide]), '/nowhere');
  expect(record.cases.flatMap(({ checks }) => checks).filter((check) => !isMet(check))).toEqual([]);
  expect(record.broken).toEqual([
    { id: 'unhide', what: unhide.what, scenario: 'small', isNoticed: true, isRefused: false },
  ]);
  expect(isProven(record)).toBe(true);
  expect(proofRecordSchema.parse(record)).toEqual(record);
  expect(record.cases[0]?.checks).toEqual([
    { tool: 'look', what: 'listed', expected: true, seen: true },
    { tool: 'count', what: 'listed', expected: true, seen: true },
    { tool: 'send', what: 'listed', expected: true, seen: true },
    { tool: 'erase', what: 'listed', expected: false, seen: false },
    { tool: 'look', what: 'within-bounds', expected: 'received', seen: 'received' },
    { tool: 'look', what: 'out-of-bounds', expected: 'stopped', seen: 'refused' },
    { tool: 'count', what: 'within-limit', expected: 'received', seen: 'received' },
    { tool: 'count', what: 'over-limit', expected: 'stopped', seen: 'refused' },
    { tool: 'count', what: 'missing-argument', expected: 'stopped', seen: 'refused' },
    { tool: 'send', what: 'mild-mode', expected: 'received', seen: 'received' },
    { tool: 'send', what: 'other-mode', expected: 'refused', seen: 'refused' },
    { tool: 'erase', what: 'call', expected: 'refused', seen: 'refused' },
    { tool: 'extra', what: 'later-tool', expected: 'refused', seen: 'refused' },
  ]);
});

it('an engine that ignores the list of hidden tools fails the proof', async () => {
  const { subject, lines } = makeSubject();
  const record = await proveFormat(subject, makeProof(HIDE), '/nowhere');
  expect(isProven(record)).toBe(false);
  expect(lines).toContain('  FAILED listed "erase": expected false, seen true');
});

it('an engine without a counter fails the proof', async () => {
  const { subject } = makeSubject();
  const record = await proveFormat(subject, makeProof(['rate_limit', 'rate limit']), '/nowhere');
  expect(record.cases[0]?.checks.filter((check) => !isMet(check))).toEqual([
    { tool: 'count', what: 'over-limit', expected: 'stopped', seen: 'received' },
  ]);
});

it('a file broken on purpose that nobody notices fails the proof', async () => {
  const { subject } = makeSubject();
  const harmless = { ...unhide, spoil: (text: string) => `${text}# nothing\n` };
  const record = await proveFormat(subject, makeProof([], [harmless]), '/nowhere');
  expect(record.broken.map(({ isNoticed }) => isNoticed)).toEqual([false]);
  expect(isProven(record)).toBe(false);
});

it('a file that the engine itself refuses is noticed, and so told', async () => {
  const { subject } = makeSubject();
  const odd = { ...unhide, spoil: (text: string) => text.replace('default: deny', 'default: maybe') };
  const record = await proveFormat(subject, makeProof([], [odd]), '/nowhere');
  expect(record.broken.map(({ isNoticed, isRefused }) => [isNoticed, isRefused])).toEqual([[true, true]]);
});

it('a breakage that changes nothing, and an engine that does not start, prove nothing', async () => {
  const { subject } = makeSubject();
  const idle = makeProof([], [{ ...unhide, spoil: (text: string) => text }]);
  await expect(proveFormat(subject, idle, '/nowhere')).rejects.toThrow('changes nothing');
  const absent = { ...makeProof(), run: () => Promise.reject(new Error('no such program')) };
  await expect(proveFormat(subject, absent, '/nowhere')).rejects.toThrow('no such program');
});

it('a proof that tells of calls that the server never received proves nothing', async () => {
  const { subject } = makeSubject();
  const liar = { ...makeProof(), means: 'client' as const };
  await expect(proveFormat(subject, liar, '/nowhere')).rejects.toThrow('The server received 0 calls');
});

it('an engine that does not show its list is not held to it, and the record says so', async () => {
  const { subject } = makeSubject();
  const proof = makeProof();
  const unseen = { ...proof, run: async (session: ProofSession) => ({ ...(await proof.run(session)), listed: null }) };
  const [first] = (await proveFormat(subject, unseen, '/nowhere')).cases;
  expect(first?.isListingSeen).toBe(false);
  expect(first?.checks.filter(({ what }) => what === 'listed')).toEqual([]);
});

it('a schema is held to the texts, and to texts that it must refuse', async () => {
  const { subject } = makeSubject();
  const proof = {
    engine: { name: 'A schema for tests', version: '1' },
    source: 'https://schemas.example/1.json',
    method: 'It reads.',
    accept: (text: string) => Promise.resolve(/^version:/.test(text) ? [] : ['no version']),
    breakages: [{ ...unhide, spoil: (text: string) => text.replace('version:', 'versions:') }],
  };
  const record = await proveSchema(subject, proof);
  expect(isProven(record)).toBe(true);
  expect(record.kind).toBe('schema');
  expect(record.cases[0]?.checks).toEqual([{ tool: null, what: 'accepted', expected: true, seen: true }]);
  const lax = await proveSchema(subject, { ...proof, accept: () => Promise.resolve([]) });
  expect(isProven(lax)).toBe(false);
});
