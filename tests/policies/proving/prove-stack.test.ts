import { expect, it } from 'vitest';
import { isMet, isProven } from '../../../src/policies/engine-state.ts';
import { claudeCode } from '../../../src/policies/formats/claude-code/index.ts';
import { read } from '../../../src/policies/formats/claude-code/read.ts';
import type { Proof, ProofSession } from '../../../src/policies/proving/define-proof.ts';
import { proofRecordSchema } from '../../../src/policies/proving/proof-record.ts';
import { proveFormat } from '../../../src/policies/proving/prove-format.ts';
import { proveStack } from '../../../src/policies/proving/prove-stack.ts';
import { loadStack } from '../../../src/policies/proving/scenarios/index.ts';
import { makeProof, makeSubject } from './make-subject.ts';

const stack = await loadStack();

/** An engine that decides as our own reader of Claude Code's settings does, once `change` has had them. */
const makeEngine = (change: (text: string) => string = (text) => text): Proof => ({
  ...makeProof(),
  takesStack: true,
  run: ({ text, alias, beside, definitions, calls }: ProofSession) => {
    const policy = read(change(text), alias, [alias, ...beside.map((each) => each.alias)]);
    return Promise.resolve({
      listed: definitions.map(({ name }) => name).filter((name) => policy.isListed(name)),
      outcomes: calls.map(({ tool, arguments: args }) => policy.call(tool, args)),
    });
  },
});

const prove = (proof: Proof) =>
  proveStack(stack, { format: claudeCode, report: () => undefined, date: '2026-01-01' }, proof, '/nowhere');

it('an engine that does for each server as the policy says proves a stack', async () => {
  const { servers } = await prove(makeEngine());
  expect(servers.map(({ alias }) => alias)).toEqual(['mail', 'lists']);
  expect(servers[0]?.digest).toBe(servers[1]?.digest);
  for (const { checks } of servers) {
    expect(checks.length).toBeGreaterThan(8);
    expect(checks.filter((check) => !isMet(check))).toEqual([]);
  }
  const [first, second] = servers.map(({ checks }) =>
    checks.find(({ tool, what }) => tool === 'get_campaigns' && what === 'call'),
  );
  expect([first?.seen, second?.seen]).toEqual(['received', 'refused']);
});

it('an engine that takes one server for the other fails', async () => {
  const { servers } = await prove(makeEngine((text) => text.replaceAll('mcp__lists__', 'mcp__mail__')));
  expect(servers.flatMap(({ checks }) => checks).filter((check) => !isMet(check))).not.toEqual([]);
});

it('throws where a call reached a server that it was not made to', async () => {
  const engine = makeEngine();
  const stray = {
    ...engine,
    run: async (session: ProofSession) => {
      await fetch(session.beside[0]?.serverUrl ?? '', {
        method: 'POST',
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_campaigns' } }),
      });
      return engine.run(session);
    },
  };
  await expect(prove(stray)).rejects.toThrow('Another server received get_campaigns');
});

it('stands in the record of a proof that takes a stack, and counts', async () => {
  const { subject } = makeSubject();
  const withStack = { ...subject, format: claudeCode, scenarios: [], stack };
  const record = await proveFormat(withStack, makeEngine(), '/nowhere');
  expect(record.stack?.servers).toHaveLength(2);
  expect(proofRecordSchema.shape.stack.parse(record.stack)).toEqual(record.stack);
  expect(isProven(record)).toBe(true);
  const asks = makeEngine((text) => text.replace('"ask"', '"allow"').replace('"allow"', '"ask"'));
  expect(isProven(await proveFormat(withStack, asks, '/nowhere'))).toBe(false);
  expect(await proveFormat(withStack, { ...makeEngine(), takesStack: false }, '/nowhere')).not.toHaveProperty('stack');
});
