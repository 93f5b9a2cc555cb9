import { cp, readdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration, type HookParameters } from 'astro';
import { formatDataFile } from '../../catalog/format-data.ts';
import { isBundled } from './digest-code.ts';
import { BUNDLE_FILE, CLIENT_FOLDER, PRERENDER_FOLDER, type Bundle } from './bundle.ts';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** Notes every module of the project that goes into what renders pages or into what browsers load. */
const noteModules = (noted: Set<string>) => ({
  name: 'note-modules',
  generateBundle(this: { getModuleIds(): IterableIterator<string> }) {
    for (const id of this.getModuleIds()) noted.add(id.replace(/^\0/, '').replace(/\?.*$/s, ''));
  },
});

/** Throws where a noted module is a file of the project that the digest of a bundle would not tell apart. */
function refuseUndigested(noted: ReadonlySet<string>): void {
  const undigested = [...noted]
    .filter((id) => isAbsolute(id))
    .map((id) => relative(resolve('.'), id).replaceAll('\\', '/'))
    .filter((path) => !/^(?:\.\.|\.astro|\.build|node_modules)\//.test(path) && !isBundled(path));
  if (undigested.length > 0) throw new Error(`src/build/bundle/digest-code.ts must list ${undigested.join(', ')}`);
}

/** Keeps what Astro has made for rendering pages, and lets it render none. */
function keepPrerender(folder: string): { integration: AstroIntegration; readStyles: () => Bundle['styles'] } {
  let pages: Pages = new Map();
  let from = '';
  const integration: AstroIntegration = {
    name: 'keep-prerender',
    hooks: {
      'astro:config:done': ({ config }) => {
        from = fileURLToPath(new URL('.prerender/', config.outDir));
      },
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-prerender',
          getStaticPaths: async () => {
            await cp(from, folder, { recursive: true });
            return [];
          },
          render: () => Promise.reject(new Error('pages are rendered from the bundle')),
        });
      },
    },
  };
  return { integration, readStyles: () => [...pages].map(([key, { styles }]) => [key, styles]) };
}

/**
 * Bundles the site's code with Astro into `folder`, which must not be there yet: what renders pages, and what browsers
 * load. No page is rendered, no server read.
 */
export async function makeBundle(folder: string): Promise<void> {
  const noted = new Set<string>();
  const { integration, readStyles } = keepPrerender(join(folder, PRERENDER_FOLDER));
  await build({
    outDir: join(folder, CLIENT_FOLDER),
    // Forced: a stale content store would let entries pass that the present schemas refuse.
    force: true,
    logLevel: 'warn',
    integrations: [integration],
    vite: { plugins: [noteModules(noted)] },
  });
  const entry = (await readdir(join(folder, PRERENDER_FOLDER))).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('Astro has made no module that opens what renders pages');
  refuseUndigested(noted);
  const bundle: Bundle = { entry, styles: readStyles() };
  await writeFile(join(folder, BUNDLE_FILE), formatDataFile(bundle));
}
