import { z } from 'zod';

/** Where packages are published. */
export const registryIdSchema = z.enum(['npm', 'pypi', 'go', 'cargo']);
export type RegistryId = z.infer<typeof registryIdSchema>;

/** In UTF-16 units: what is kept of a text that a registry or a package tells. */
export const LONGEST_TOLD = { name: 200, text: 1_000 } as const;

/** An e-mail address, in the forms that registries tell them in. */
export const EMAIL_ADDRESS = /[^\s<>(),;:"'@]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/i;

const withoutAddress = (text: string): boolean => !EMAIL_ADDRESS.test(text);

const toldSchema = (longest: number) =>
  z.string().min(1).max(longest).refine(withoutAddress, 'must hold no e-mail address').nullable();

export const toldNameSchema = toldSchema(LONGEST_TOLD.name);
export const toldTextSchema = toldSchema(LONGEST_TOLD.text);

/** An address as it is told: other than our own links it may be http. */
export const toldUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(LONGEST_TOLD.text)
  .refine(withoutAddress, 'must hold no e-mail address')
  .nullable();

const daySchema = z.iso.date();

const releaseSchema = z.strictObject({
  version: z.string().min(1).max(LONGEST_TOLD.name).describe('As the registry names it.'),
  date: daySchema.nullable().describe('The day on which the registry took it in; null where it was not told.'),
});

/**
 * What a package registry says of a package, as a machine read it from the registry. Null stands for what was not told,
 * never for no.
 */
export const registryRecordSchema = z.strictObject({
  registry: registryIdSchema.describe('Which registry was asked.'),
  version: z.string().min(1).max(LONGEST_TOLD.name).describe('The version that it was asked about.'),
  readAt: daySchema.describe('The day on which it was read, in UTC.'),
  from: z.string().min(1).describe('The command that the record was read with.'),
  publisher: toldNameSchema.describe('The author that the registry names; null where that was not told.'),
  maintainers: z
    .int()
    .nonnegative()
    .nullable()
    .describe('How many accounts may publish it; null where that was not told.'),
  description: toldTextSchema.describe(
    'What the package says of itself, verbatim but for white space; null where that was not told.',
  ),
  repository: toldUrlSchema.describe('Where it says that its source is; null where that was not told.'),
  homepage: toldUrlSchema.describe('The page that it names as its home; null where that was not told.'),
  license: toldNameSchema.describe('The licence that it names; null where that was not told.'),
  firstRelease: releaseSchema
    .nullable()
    .describe('Its first release that the registry still has; null where that was not told.'),
  newestRelease: releaseSchema
    .nullable()
    .describe('The release that the registry hands out unasked; null where that was not told.'),
  releases: z.int().positive().nullable().describe('How many releases the registry has; null where that was not told.'),
  deprecated: toldTextSchema.describe(
    'The words with which the version was deprecated or withdrawn; null where it was not.',
  ),
  signed: z.boolean().nullable().describe('Whether the registry signed the version; null where that was not told.'),
  attested: z
    .boolean()
    .nullable()
    .describe(
      'Whether the version has a provenance attestation, which ties it to a build of the repository it names; null where that was not told.',
    ),
});

export type RegistryRecord = z.infer<typeof registryRecordSchema>;

/** A file of an installed package that says what the package is. */
export const packageFileSchema = z.strictObject({
  file: z
    .enum(['package.json', 'METADATA', 'Cargo.toml', 'server.json', 'manifest.json'])
    .describe(
      'Its name: `package.json` of npm, `METADATA` of a wheel, `Cargo.toml` of a crate, `server.json` for the MCP registry, `manifest.json` of an MCP bundle.',
    ),
  name: toldNameSchema.describe('The package that it says it is of; null where it does not say.'),
  version: toldNameSchema.describe('The version that it says it is of; null where it does not say.'),
  repository: toldUrlSchema.describe('Where it says that the source is; null where it does not say.'),
  homepage: toldUrlSchema.describe('The page that it names as home; null where it does not say.'),
  license: toldNameSchema.describe('The licence that it names; null where that was not told.'),
});

export type PackageFile = z.infer<typeof packageFileSchema>;

/** What an installed package says of itself. */
export const packageClaimsSchema = z.strictObject({
  version: z.string().min(1).describe('The version that was installed.'),
  readAt: daySchema.describe('The day on which it was read, in UTC.'),
  files: z.array(packageFileSchema).describe('What each of its files says.'),
});

export type PackageClaims = z.infer<typeof packageClaimsSchema>;
