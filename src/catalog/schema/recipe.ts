import { z } from 'zod';

/** A run of letters and digits this long, with this many different ones, is no value that a person made up. */
const LONGEST_RUN = 16;
const MOST_DIFFERENT = 8;

/** Whether a value is plainly no real credential: `AC00000000000000` and `made-up` are, `ghp_x7Rk…` is not. */
export function isMadeUp(value: string): boolean {
  const runs = value.replace(/(?<=[0-9a-f]{4})-(?=[0-9a-f]{4})/gi, '').match(/[A-Za-z0-9]+/g) ?? [];
  return runs.every(
    (run) => run.length < LONGEST_RUN || !/[0-9]/.test(run) || new Set(run.toLowerCase()).size <= MOST_DIFFERENT,
  );
}

const madeUpSchema = z
  .string()
  .refine(isMadeUp, 'looks like a real credential: make up one of fewer different characters');

const environmentSchema = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), madeUpSchema);

/** Another setting of the server's own, under which it is captured too. */
const modeSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Tells it from others of this server, and is the id of its configuration in manifests.'),
  environment: environmentSchema.default({}).describe('Variables that are set beside those of the capture, by name.'),
  arguments: z.array(madeUpSchema).default([]).describe('What is added to the command line, in order.'),
  note: z.string().default('').describe('What the setting does, in one sentence of ours; empty where that is plain.'),
});

/** A file that the server finds in the folder that it starts in. */
const recipeFileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,99}$/)
    .describe('Its name; settings name it by that alone.'),
  content: madeUpSchema.max(10_000).describe('What it holds: nothing real.'),
});

/** How the newest capture of a server is made again without a person. */
export const recipeSchema = z.strictObject({
  source: z
    .string()
    .regex(
      /^(npm:@?[^\s@]+@\S+|pypi:[^\s=]+==\S+|go:[^\s@]+@v\S+|cargo:[^\s@]+@\S+|mcpb:https?:\/\/\S+|https?:\/\/\S+)$/,
    )
    .nullable()
    .describe(
      'What to capture: `npm:NAME@VERSION`, `pypi:NAME==VERSION`, `go:MODULE/cmd/NAME@VERSION`, `cargo:CRATE@VERSION`, `mcpb:URL` or an MCP URL; null where no capture can be repeated.',
    ),
  program: z
    .string()
    .min(1)
    .nullable()
    .describe(
      'The program of the package that is started; null where it is the only one, or the one named like the package.',
    ),
  requirements: z
    .array(z.string().regex(/^[A-Za-z0-9][\w.-]*(?:[<>=!~]=?[\w.,*<>=!~-]+)?$/))
    .describe('Requirements installed beside a PyPI package, where its own admit versions that it does not work with.'),
  arguments: z.array(madeUpSchema).describe('What the program is given on its command line, in order.'),
  environment: environmentSchema.describe(
    'Variables that are set, and of a bundle settings, by name. The values are made up, never real ones.',
  ),
  files: z
    .array(recipeFileSchema)
    .default([])
    .describe('Files that the server finds where it starts, such as keys or a stand-in; none where it wants none.'),
  installScripts: z
    .boolean()
    .describe("Whether the package's install scripts must run, as they must for some native add-ons."),
  standIn: z
    .int()
    .min(1_024)
    .max(65_535)
    .nullable()
    .describe(
      'The loopback port on which a stand-in for the service that it drives must answer; null where none must.',
    ),
  modes: z
    .array(modeSchema)
    .default([])
    .describe("Other settings of the server's own under which it is captured too; empty where none is tried."),
  note: z
    .string()
    .describe("What else there is to know of repeating it, or why it can't be repeated; empty where there is nothing."),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type RecipeFile = z.infer<typeof recipeFileSchema>;
export type Mode = Recipe['modes'][number];
