import { z } from 'zod';

/** A server that many install and that could not be captured. */
const missingServerSchema = z.strictObject({
  product: z.string().min(1).describe('The product it drives, as its users call it.'),
  registry: z.enum(['npm', 'pypi', 'go']).describe('Where the package is published.'),
  package: z.string().min(1).describe('Its name there; of a Go program, the path that `go install` takes.'),
  version: z.string().min(1).nullable().describe('The version that was tried; null where the registry gave none.'),
  publisher: z.string().min(1).describe('Who publishes it, and how that is known, in one sentence.'),
  tried: z.string().min(1).describe('What was tried and what came of it; code between backticks.'),
  remedy: z.string().min(1).describe('What its owner could do so that it can be captured; code between backticks.'),
});

/** `data/captures/missing.json`: much used servers that are not in the catalogue, and why. */
export const missingSchema = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .describe('When they were last tried.'),
  servers: z.array(missingServerSchema).describe('By registry and name of the package.'),
});

export type Missing = z.infer<typeof missingSchema>;
