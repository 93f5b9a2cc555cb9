import './tell-errors.ts';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { formatMeasuredFile } from '../src/catalog/format-data.ts';
import { ProblemError } from '../src/catalog/problem-error.ts';
import { drawSchema, type AuditDraw } from '../src/accuracy/audits/audit-files.ts';
import { knowLabelled } from '../src/accuracy/audits/know-labelled.ts';
import { makeDraw, makeSheet, recordShown } from '../src/accuracy/audits/make-audit.ts';
import { readCommit } from '../src/accuracy/read-commit.ts';
import { loadAssessedCatalogue } from '../src/assessed/load-assessed-catalogue.ts';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'verdicts' },
    seed: { type: 'string' },
    size: { type: 'string', default: '300' },
    out: { type: 'string' },
    show: { type: 'string' },
    sheet: { type: 'string' },
  },
});

const refuse = (message: string, hint: string): never => {
  throw new ProblemError([{ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint }]);
};

const folder =
  values.out ??
  values.show ??
  refuse('It is not said where.', 'Give --out DIR for a draw, --show DIR for one that is there.');
const LABELS = ['first.jsonl', 'second.jsonl', 'adjudicated.jsonl', 'judged.jsonl'];
if (LABELS.some((name) => existsSync(join(folder, name))))
  refuse(`${folder} has readings already.`, 'What was shown is put down before anybody’s reading is there.');

const { servers } = await loadAssessedCatalogue('data');
const tools = servers.flatMap((server) => server.tools);
const packages = new Map(servers.map(({ server }) => [server.slug, server.package?.name ?? null]));
const { commit, isClean } = readCommit();
if (!isClean) console.error('What makes verdicts differs from the commit that is written down.');
const moment = { day: new Date().toISOString().slice(0, 10), commit };

function drawAnew(): AuditDraw {
  const asked = z
    .object({
      kind: z.enum(['verdicts', 'rationales']),
      seed: z.coerce.number().int(),
      size: z.coerce.number().int().min(1),
    })
    .safeParse(values);
  if (!asked.success)
    return refuse('--kind, --seed or --size is none.', '--kind verdicts or rationales, the others whole numbers.');
  const isLabelled = knowLabelled();
  return makeDraw(
    tools,
    ({ name, digest, server }) => isLabelled({ name, digest, package: packages.get(server) ?? null }),
    { ...asked.data, ...moment },
  );
}

const draw =
  values.out === undefined
    ? drawSchema.parse(JSON.parse(await readFile(join(folder, 'draw.json'), 'utf8')))
    : drawAnew();
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'draw.json'), formatMeasuredFile(draw));
await writeFile(join(folder, 'shown.json'), formatMeasuredFile(recordShown(draw, tools, moment)));
if (values.sheet !== undefined) await writeFile(values.sheet, makeSheet(draw, tools));
console.log(
  `${folder}: ${draw.items.length} of ${draw.frame.tools} tools, ${draw.items.filter(({ isLabelled }) => isLabelled).length} of them labelled, by seed ${draw.seed}`,
);
console.table(draw.strata);
