import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { getSite } from '../views/site.ts';
import { makeRecord } from './make-record.ts';

/** Pagefind reports errors instead of throwing them. */
function expectNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
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
      expectNoErrors(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) }));
      await pagefind.close();
      logger.info(`indexed ${tools.length} tools`);
    },
  },
});
