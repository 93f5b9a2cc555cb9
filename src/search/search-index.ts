import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { getSite } from '../views/site.ts';
import { makeRecord } from './make-record.ts';

/** Pagefind reports errors instead of throwing them. */
function expectNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}

/** Files of Pagefind's own interfaces, which the search page doesn't use. */
const UNUSED = /^pagefind-(component-ui|highlight|modular-ui|ui)\./;

/** A file as it is served: scripts without the white space and the long names that Pagefind leaves in them. */
async function makeSmall(path: string, content: Uint8Array): Promise<Uint8Array | string> {
  if (!path.endsWith('.js')) return content;
  return (await transform(new TextDecoder().decode(content), { minify: true, format: 'esm' })).code;
}

/** Writes the files ourselves: Pagefind's own writing may not have reached the disk when it says so, and close() ends it. */
async function writeIndex(files: readonly { readonly path: string; readonly content: Uint8Array }[], folder: string) {
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await makeSmall(path, content));
  }
}

/** Writes `pagefind/` into the built site, one record a tool. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { tools } = await getSite();
      const { index } = expectNoErrors(await pagefind.createIndex({ forceLanguage: 'en' }));
      if (index === undefined) throw new Error('the search index could not be made');
      for (const tool of tools) {
        const { url, content, language, meta, filters, sort } = makeRecord(tool);
        expectNoErrors(await index.addCustomRecord({ url, content, language, meta, filters, sort }));
      }
      const { files } = expectNoErrors(await index.getFiles());
      await writeIndex(files, fileURLToPath(new URL('pagefind/', dir)));
      await pagefind.close();
      logger.info(`indexed ${tools.length} tools`);
    },
  },
});
