import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { formatDataFile, formatMeasuredFile } from './format-data.ts';
import { captureReportSchema } from './schema/capture-report.ts';
import { conformanceSchema } from './schema/conformance.ts';
import { erasSchema } from './schema/eras.ts';
import { glossesSchema } from './schema/gloss.ts';
import { manifestSchema } from './schema/manifest.ts';
import { missingSchema } from './schema/missing.ts';
import { remoteAddressesSchema } from './schema/remote-address.ts';
import { reviewFileSchema } from './schema/review.ts';
import { serverSchema } from './schema/server.ts';
import { domainSchema } from './schema/domain.ts';
import { registryDownloadsSchema } from './schema/registry-downloads.ts';
import { vendorsSchema } from './schema/vendor.ts';
import { axisSchema, categorySchema, severitySchema, traitSchema } from './schema/vocabulary.ts';

/** Data files whose own fields have an order, by their path below `data/`, and the schema that sets it. */
export interface OrderedFiles {
  readonly pattern: RegExp;
  readonly schema: z.ZodType;
}

const CATALOGUE_FILES: readonly OrderedFiles[] = [
  { pattern: /^servers\/[^/]+\/server\.json$/, schema: serverSchema },
  { pattern: /^servers\/[^/]+\/manifests\/[^/]+\.json$/, schema: manifestSchema },
  { pattern: /^reviews\/[^/]+\.json$/, schema: reviewFileSchema },
  { pattern: /^captures\/report\.json$/, schema: captureReportSchema },
  { pattern: /^captures\/conformance\.json$/, schema: conformanceSchema },
  { pattern: /^captures\/eras\.json$/, schema: erasSchema },
  { pattern: /^captures\/missing\.json$/, schema: missingSchema },
  { pattern: /^glosses\/[^/]+\.json$/, schema: glossesSchema },
  { pattern: /^vocabulary\/axes\.json$/, schema: z.array(axisSchema) },
  { pattern: /^vocabulary\/categories\.json$/, schema: z.array(categorySchema) },
  { pattern: /^vocabulary\/domains\.json$/, schema: z.array(domainSchema) },
  { pattern: /^vocabulary\/severities\.json$/, schema: z.array(severitySchema) },
  { pattern: /^vocabulary\/vendors\.json$/, schema: vendorsSchema },
  { pattern: /^remote-addresses\.json$/, schema: remoteAddressesSchema },
  { pattern: /^registry-downloads\.json$/, schema: registryDownloadsSchema },
  { pattern: /^vocabulary\/traits\.json$/, schema: z.array(traitSchema) },
];

/** Where what is measured or trained stands. */
const MEASURED = /^(benchmark|vocabulary)\//;

/** A data file as it is and as it should be. */
export interface DataFile {
  readonly file: string;
  readonly text: string;
  /** Its canonical form; null where it can't be read, which loading reports. */
  readonly canonical: string | null;
}

function formatJson(name: string, text: string, ordered: readonly OrderedFiles[]): string {
  const value: unknown = JSON.parse(text);
  const schema = ordered.find(({ pattern }) => pattern.test(name))?.schema;
  const format = MEASURED.test(name) ? formatMeasuredFile : formatDataFile;
  return format(schema === undefined ? value : schema.parse(value));
}

const formatLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${JSON.stringify(JSON.parse(line))}\n`)
    .join('');

/**
 * Every JSON and JSON Lines file below `directory`, by path, with its canonical form. Fields keep their order in files
 * that neither the catalogue nor `others` has a schema for.
 */
export async function readDataFiles(directory: string, others: readonly OrderedFiles[] = []): Promise<DataFile[]> {
  const ordered = [...CATALOGUE_FILES, ...others];
  const names = (await Array.fromAsync(glob('**/*.{json,jsonl}', { cwd: directory }))).toSorted();
  return Promise.all(
    names.map(async (name): Promise<DataFile> => {
      const file = join(directory, name);
      const text = await readFile(file, 'utf8');
      try {
        return {
          file,
          text,
          canonical: name.endsWith('.jsonl')
            ? formatLines(text)
            : formatJson(name.replaceAll('\\', '/'), text, ordered),
        };
      } catch {
        return { file, text, canonical: null };
      }
    }),
  );
}
