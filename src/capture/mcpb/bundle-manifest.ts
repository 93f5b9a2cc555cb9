import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../catalog/check-json.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';

/** In UTF-16 units: what goes on a command line. */
const LONGEST = 10_000;

const wordSchema = z
  .string()
  .max(LONGEST)
  .refine((word) => !word.includes('\0'), 'must hold no NUL');
const variableNameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be a name that the environment takes');
const environmentSchema = z.record(variableNameSchema, wordSchema);

const argumentsSchema = z.array(wordSchema).max(1_000);

/** How the server is started; what a platform says of its own goes before it. */
const startSchema = z.object({
  command: wordSchema.min(1),
  args: argumentsSchema.default([]),
  env: environmentSchema.default({}),
  platform_overrides: z
    .record(
      z.string(),
      z.object({
        command: wordSchema.min(1).optional(),
        args: argumentsSchema.optional(),
        env: environmentSchema.optional(),
      }),
    )
    .default({}),
});

const valueSchema = z.union([wordSchema, z.number(), z.boolean()]);

/** What a host asks its user for. */
const settingSchema = z.object({
  type: z.enum(['string', 'number', 'boolean', 'directory', 'file']),
  required: z.boolean().default(false),
  multiple: z.boolean().default(false),
  sensitive: z.boolean().default(false),
  default: z.union([valueSchema, z.array(wordSchema).max(1_000)]).optional(),
  min: z.number().optional(),
});

/** What of a manifest decides how its server is started. What else it says is read where that is told of. */
const bundleManifestSchema = z.object({
  name: z.string().min(1).max(LONGEST),
  version: z.string().min(1).max(LONGEST),
  author: z.unknown().optional(),
  server: z.object({
    type: z.enum(['node', 'python', 'binary', 'uv']),
    mcp_config: startSchema.optional(),
  }),
  user_config: z
    .record(z.string().regex(/^[\w.-]{1,200}$/, 'must be a key that can be named'), settingSchema)
    .default({}),
  compatibility: z.object({ platforms: z.array(z.string()).optional() }).optional(),
});

export type BundleManifest = z.infer<typeof bundleManifestSchema>;
export type BundleSetting = z.infer<typeof settingSchema>;
export type BundleStart = Omit<z.infer<typeof startSchema>, 'platform_overrides'>;

const COMPARE = 'Compare it with the specification of MCP bundles, or tell its publisher.';

/** In bytes: no manifest comes near. */
const LARGEST = 1_000_000;

/** Reads the manifest of an unpacked bundle. Throws a CaptureError with all that is wrong with it. */
export async function readBundleManifest(folder: string, source: string): Promise<BundleManifest> {
  const file = join(folder, 'manifest.json');
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST)
    throw captureError({ file: source }, 'bad-manifest', `Its manifest.json is larger than ${LARGEST} bytes.`, COMPARE);
  const { value, problems } = await readJsonFile(file, bundleManifestSchema);
  if (value !== null) return value;
  throw new CaptureError(
    problems.map((problem) => ({
      ...problem,
      code: problem.code === 'unreadable-file' ? 'no-manifest' : 'bad-manifest',
      file: source,
      message:
        problem.code === 'unreadable-file'
          ? 'The archive has no manifest.json.'
          : `Of its manifest.json: ${showText(problem.message)}`,
      hint: COMPARE,
    })),
  );
}

/** How it is started on this platform: the platform's own words go before those for all. */
export function readStart({ server }: BundleManifest): BundleStart | null {
  const { mcp_config: start } = server;
  if (start === undefined) return null;
  const { platform_overrides: overrides, ...common } = start;
  const own = Object.hasOwn(overrides, process.platform) ? overrides[process.platform] : undefined;
  return { command: own?.command ?? common.command, args: own?.args ?? common.args, env: own?.env ?? common.env };
}
