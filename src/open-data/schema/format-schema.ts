import { z } from 'zod';
import { FORMAT } from '../format.ts';

/** What every file of the data begins with. */
export const formatSchema = z
  .literal(FORMAT)
  .describe('Number of the data format; it changes when a field is renamed, removed or given another meaning.');

export const licenseSchema = z.string().describe('What the data may be used for, in a sentence.');
