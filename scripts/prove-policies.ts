import './tell-errors.ts';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatDataFile } from '../src/catalog/format-data.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import type { PolicyFormat } from '../src/policies/define-format.ts';
import { isMet, isProven, listChecks } from '../src/policies/engine-state.ts';
import { findFormat, formatIds, formats } from '../src/policies/formats/index.ts';
import type { Proof, SchemaProof } from '../src/policies/proving/define-proof.ts';
import { installEngine } from '../src/policies/proving/install-engine.ts';
import { proofRecordSchema, type ProofRecord } from '../src/policies/proving/proof-record.ts';
import { proveFormat, proveSchema, type ProvenSubject } from '../src/policies/proving/prove-format.ts';
import { loadScenarios, loadStack } from '../src/policies/proving/scenarios/index.ts';

const USAGE = 'npm run prove [-- FORMAT] [--scenario ID]';
const RECORDS = 'data/proofs';

const fileOf = (format: PolicyFormat, name: string): URL =>
  new URL(`../src/policies/formats/${format.id}/${name}`, import.meta.url);

const hasProof = (format: PolicyFormat): boolean =>
  ['proof.ts', 'schema-proof.ts'].some((name) => existsSync(fileOf(format, name)));

const refuse = (code: string, message: string, hint: string): void => {
  printProblems([{ code, level: 'error', file: '-', path: '', message, hint }]);
  process.exitCode = 1;
};

/** Proves one format by whatever its folder has; a scenario's name leaves the others out. */
async function prove(subject: ProvenSubject, format: PolicyFormat, scenario: string | undefined): Promise<ProofRecord> {
  const known = subject.scenarios.map(({ id }) => id);
  const keepKnown = <Each extends { readonly scenario: string }>(list: readonly Each[]): Each[] =>
    list.filter((each) => scenario === undefined || known.includes(each.scenario));
  const keep = <P extends Proof | SchemaProof>(proof: P): P => ({
    ...proof,
    breakages: keepKnown(proof.breakages),
    ...('extras' in proof && { extras: keepKnown(proof.extras ?? []) }),
  });
  const file = fileOf(format, 'proof.ts');
  if (existsSync(file)) {
    const { proof } = (await import(file.href)) as { proof: Proof };
    subject.report(`installing ${proof.engine.name} ${proof.engine.version}`);
    return proveFormat(subject, keep(proof), await installEngine(format.id, proof.source));
  }
  const { proof } = (await import(fileOf(format, 'schema-proof.ts').href)) as { proof: SchemaProof };
  return proveSchema(subject, keep(proof));
}

/** What came of a format, as a row of the table at the end. */
function describe(record: ProofRecord): string[] {
  const { engine, broken, kind } = record;
  const checks = listChecks(record);
  const noticed = broken.filter(({ isNoticed }) => isNoticed).length;
  return [
    isProven(record) ? kind : 'FAILED',
    `${engine.name} ${engine.version}`,
    `${checks.filter(isMet).length} of ${checks.length} checks`,
    `${noticed} of ${broken.length} broken noticed`,
  ];
}

/** The record of a format with its part on several servers as it is now; null where the rest of it is of another engine. */
async function replaceStack(file: string, { engine, stack }: ProofRecord): Promise<ProofRecord | null> {
  if (!existsSync(file)) return null;
  const known = proofRecordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return known.engine.source === engine.source ? { ...known, stack } : null;
}

async function proveAll(chosen: readonly PolicyFormat[], scenario: string | undefined): Promise<void> {
  const loaded = await loadScenarios();
  const several = await loadStack();
  const stack = scenario === undefined || scenario === several.id ? several : null;
  const scenarios = loaded.filter(({ id }) => scenario === undefined || id === scenario);
  if (scenarios.length === 0 && stack === null) {
    const ids = [...loaded, several].map(({ id }) => id);
    refuse('unknown-scenario', 'There is no such scenario.', `Take one of: ${ids.join(', ')}.`);
    return;
  }
  const date = new Date().toISOString().slice(0, 10);
  const rows: string[][] = [];
  for (const format of chosen) {
    const began = Date.now();
    const report = (line: string): void => console.log(`${format.id}  ${line}`);
    const row: string[] = [];
    try {
      const record = await prove({ format, scenarios, stack, report, date }, format, scenario);
      row.push(...describe(record));
      const file = `${RECORDS}/${format.id}.json`;
      const isStackAlone = scenario === several.id && record.stack !== undefined;
      const kept = scenario === undefined ? record : isStackAlone ? await replaceStack(file, record) : null;
      if (!isProven(record)) process.exitCode = 1;
      else if (kept !== null) {
        await mkdir(RECORDS, { recursive: true });
        await writeFile(file, formatDataFile(proofRecordSchema.parse(kept)));
      }
    } catch (error) {
      // An older record stays: its date tells its age.
      row.push('not proven this time', (error as Error).message.trim().split('\n')[0] ?? '');
      report(`not proven this time: ${(error as Error).stack}`);
      process.exitCode = 1;
    }
    rows.push([format.id, ...row, `${Math.round((Date.now() - began) / 1_000)} s`]);
  }
  console.log(`\n${rows.map((row) => row.join('  |  ')).join('\n')}`);
}

// What was started ends with this process, not after it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** What is to be proven; null where the arguments can't be followed. */
function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { scenario: { type: 'string' } },
    });
    if (positionals.length > 1) throw new Error('There is more than one format.');
    return { id: positionals[0], scenario: values.scenario };
  } catch (error) {
    refuse('bad-arguments', (error as Error).message, USAGE);
    return null;
  }
}

async function main(): Promise<void> {
  const read = readArguments();
  if (read === null) return;
  const { id, scenario } = read;
  const named = id === undefined ? null : findFormat(id);
  if (id !== undefined && named === null)
    refuse('unknown-format', `There is no format ${JSON.stringify(id)}.`, `Take one of: ${formatIds.join(', ')}.`);
  else if (named !== null && !hasProof(named))
    refuse('no-proof', `The format ${named.id} has no proof.`, 'It is written from the documentation only.');
  else await proveAll(named === null ? formats.filter(hasProof) : [named], scenario);
}

await main();
