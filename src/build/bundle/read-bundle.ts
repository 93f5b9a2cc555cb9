import { join } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import { BUNDLE_FILE, bundleSchema, type Bundle } from './bundle.ts';

/** Reads what the bundle in `folder` says of itself. Throws where there is none that can be read. */
export async function readBundle(folder: string): Promise<Bundle> {
  const { value, problems } = await readJsonFile(join(folder, BUNDLE_FILE), bundleSchema);
  if (value === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}
