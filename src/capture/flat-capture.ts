import { z } from 'zod';
import { provenanceSchema, type Manifest } from '../catalog/schema/manifest.ts';
import { slugSchema, type Server } from '../catalog/schema/server.ts';
import { jsonSchema } from '../catalog/schema/tool-definition.ts';
import type { Capture } from './capture.ts';
import { captureError } from './capture-error.ts';

const namesSchema = z.array(z.string());

/** A capture in one flat object: what `initialize` and the lists answered beside where they come from. */
export const flatCaptureSchema = z.object({
  server: z.object({
    slug: slugSchema,
    name: z.string(),
    package: z.string().nullable(),
    registry: z.enum(['npm', 'pypi']).nullable(),
    repository: z.url().nullable(),
    homepage: z.url().nullable(),
    license: z.string().nullable(),
    version: z.string(),
    commit: z.string().nullable(),
  }),
  provenance: provenanceSchema
    .pick({ source: true, kind: true, capturedAt: true, transport: true, client: true, note: true })
    .extend({ coverage: provenanceSchema.shape.coverage.optional() }),
  env: z.object({ required: namesSchema, optional: namesSchema }),
  serverInfo: jsonSchema,
  capabilities: z.record(z.string(), jsonSchema),
  instructions: z.string().nullable(),
  tools: z.array(jsonSchema),
  resources: z.array(jsonSchema),
  resourceTemplates: z.array(jsonSchema),
  prompts: z.array(jsonSchema),
  /** Keys such as `pii=true writes=false`: short names of variables with their values. */
  countsByFlags: z.record(z.string(), z.object({ tools: z.int(), prompts: z.int() })).optional(),
});
export type FlatCapture = z.infer<typeof flatCaptureSchema>;

/** Turns `pii=true writes=false` into settings: a short name stands for the one variable that ends in it. */
function readSettings(flags: string, variables: readonly string[], file: string): Record<string, string> {
  const entries = flags.split(' ').map((flag) => {
    const [short = '', value = ''] = flag.split('=');
    const matches = variables.filter((name) => name.endsWith(`_${short.toUpperCase()}`));
    if (matches.length !== 1 || matches[0] === undefined)
      throw captureError(
        { file, path: '/countsByFlags' },
        'unknown-flag',
        `The flag ${short} is not the end of exactly one variable's name.`,
        'Name the variable under env, or correct the flag.',
      );
    return [matches[0], value] as const;
  });
  return Object.fromEntries(entries);
}

/** Results as the protocol names them; a list that wasn't asked for, or that a partial capture left out, is empty. */
function restoreResults(flat: FlatCapture): Manifest['results'] {
  const { capabilities, serverInfo, instructions, tools, resources, resourceTemplates, prompts } = flat;
  const list = (capability: string, key: string, items: typeof tools) =>
    items.length > 0 || (Object.hasOwn(capabilities, capability) && flat.provenance.kind === 'run')
      ? [{ [key]: items }]
      : [];
  return {
    initialize: { capabilities, serverInfo, ...(instructions === null ? {} : { instructions }) },
    'server/discover': null,
    'tools/list': [{ tools }],
    'resources/list': list('resources', 'resources', resources),
    'resources/templates/list': list('resources', 'resourceTemplates', resourceTemplates),
    'prompts/list': list('prompts', 'prompts', prompts),
  };
}

const describeVariables = ({ env }: FlatCapture): Server['variables'] =>
  [env.required, env.optional].flatMap((names, i) =>
    names.map((name) => ({ name, required: i === 0, secret: true, readIn: null })),
  );

/** Reads a flat capture. A server that ran had the variables set that it requires. */
export function readFlatCapture(flat: FlatCapture, file: string): Capture {
  const { server, provenance, env } = flat;
  return {
    slug: server.slug,
    version: server.version,
    provenance: {
      source: provenance.source,
      commit: server.commit,
      kind: provenance.kind,
      coverage: provenance.coverage ?? null,
      gaps: [],
      revision: null,
      capabilities: [],
      capturedAt: provenance.capturedAt,
      transport: provenance.transport,
      client: provenance.client,
      confinement: 'unknown',
      variablesSet: provenance.kind === 'run' ? env.required : [],
      note: provenance.note,
    },
    offers: Object.entries(flat.countsByFlags ?? {}).map(([flags, counts]) => ({
      settings: readSettings(flags, [...env.required, ...env.optional], file),
      ...counts,
    })),
    unstable: [],
    configurations: [],
    pages: [],
    results: restoreResults(flat),
    facts: {
      name: server.name,
      package:
        server.package === null || server.registry === null
          ? null
          : { registry: server.registry, name: server.package },
      repository: server.repository,
      homepage: server.homepage,
      license: server.license,
      launch: [],
      variables: describeVariables(flat),
      author: null,
      files: [],
    },
    recipe: null,
  };
}
