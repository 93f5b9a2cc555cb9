import { basename } from 'node:path';
import slugify from '@sindresorhus/slugify';

/** The slug that a package name suggests: its words without `mcp` and `server`, else its scope. */
export function suggestSlug(packageName: string): string {
  const own = slugify(basename(packageName))
    .split('-')
    .filter((word) => word !== 'mcp' && word !== 'server');
  return own.length > 0 ? own.join('-') : slugify(packageName.split('/')[0] ?? '');
}
