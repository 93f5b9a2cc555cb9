import { z } from 'zod';
import { registryIdSchema } from './registry-record.ts';

/** `data/registry-downloads.json`: how often packages of the catalogue were downloaded, from a list. */
export const registryDownloadsSchema = z.strictObject({
  source: z.string().min(1).describe('What list the numbers are from.'),
  readAt: z.iso.date().describe('The day on which the list was read.'),
  packages: z
    .array(
      z.strictObject({
        registry: registryIdSchema.describe('Where the package is published.'),
        name: z.string().min(1).describe('Its name there.'),
        downloads: z.int().nonnegative().describe('How often it was downloaded in a month.'),
      }),
    )
    .describe('The packages of the catalogue that the list has, by name.'),
});

export type RegistryDownloads = z.infer<typeof registryDownloadsSchema>;
