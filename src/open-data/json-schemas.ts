import { z } from 'zod';
import { assessmentSchema } from '../catalog/schema/assessment.ts';
import { glossesSchema } from '../catalog/schema/gloss.ts';
import { manifestSchema } from '../catalog/schema/manifest.ts';
import { problemSchema } from '../catalog/schema/problem.ts';
import { serverSchema } from '../catalog/schema/server.ts';
import { lockfileSchema } from '../history/lock/lockfile.ts';
import { toolIntentSchema } from '../policies/intent-schema.ts';
import { dossierRowSchema } from './dossier/dossier-rows.ts';
import { dataChangesSchema } from './changes/data-changes-schema.ts';
import { purlIndexSchema } from './purl/purl-index-schema.ts';
import { figuresSchema } from './figures/figure.ts';
import { catalogueExportSchema, serverExportSchema } from './open-data-schema.ts';
import { serverIntentsSchema } from './server-intents-schema.ts';
import { compareFileSchema } from './schema/compare-file-schema.ts';
import { toolRecordSchema } from './schema/tool-record.ts';
import { remoteRowSchema } from './tables/remote-rows.ts';
import { csvRowSchema } from './tables/rows-schema.ts';

/** Every shape that the catalogue reads or publishes, by the name of its JSON Schema. */
export const schemas = {
  catalogue: {
    schema: catalogueExportSchema,
    title: 'The list of the whole catalogue: every server, and every tool with its verdict',
  },
  'server-export': { schema: serverExportSchema, title: 'One server: its facts, versions, definitions and verdicts' },
  tool: { schema: toolRecordSchema, title: 'One tool: its definition, verdict, exposures and recommendation' },
  'csv-row': { schema: csvRowSchema, title: 'One tool as a line of CSV; an empty cell is an empty text or null' },
  'remote-row': {
    schema: remoteRowSchema,
    title: 'An address at which a publisher says that it runs a server, as a line of CSV',
  },
  'dossier-row': { schema: dossierRowSchema, title: 'One tool as a line of the CSV of a dossier' },
  'compare-file': { schema: compareFileSchema, title: 'What a comparison shows of a server' },
  figures: { schema: figuresSchema, title: 'What the tools of the catalogue come to, with the queries that count it' },
  'purl-index': { schema: purlIndexSchema, title: 'From package URLs to servers' },
  lockfile: { schema: lockfileSchema, title: 'What a server serves, pinned by digests' },
  'data-changes': { schema: dataChangesSchema, title: 'The change log of the data format' },
  server: { schema: serverSchema, title: 'What is known of a server apart from what it serves' },
  manifest: { schema: manifestSchema, title: 'A captured manifest' },
  assessment: { schema: assessmentSchema, title: 'The verdict on one tool' },
  'server-intents': { schema: serverIntentsSchema, title: 'What every pack recommends for the tools of a server' },
  intent: { schema: toolIntentSchema, title: 'What is recommended for one tool, whatever enforces it' },
  glosses: { schema: glossesSchema, title: 'English renderings of descriptions' },
  problem: { schema: problemSchema, title: 'Something wrong with an input' },
} as const;

export type SchemaName = keyof typeof schemas;

/** One of them as JSON Schema, draft 2020-12. What is passed on as served is left open. */
export const describeSchema = (name: SchemaName) => ({
  title: schemas[name].title,
  ...z.toJSONSchema(schemas[name].schema, { unrepresentable: 'any' }),
});
