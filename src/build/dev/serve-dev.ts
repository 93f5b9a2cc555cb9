import { join, resolve, sep } from 'node:path';
import { dev } from 'astro';
import { forgetDraft } from '../../open-data/data-draft.ts';
import { followFiles } from './follow-files.ts';
import type { SiteKeeper } from './keep-site.ts';
import { loadNatively } from './load-natively.ts';
import { followModules } from './native-modules.ts';
import { serveMadeFiles } from './serve-made-files.ts';

/** Folders of the project that no page is made from. */
const UNWATCHED = ['.astro', '.build', '.git', 'bin', 'dist', 'findings', 'parts', 'tests'];

/** What of the sources Vite has to read: it has templates, or is made for browsers. */
const FOR_VITE = /^src[/\\](?:components|layouts|pages|content|styles)\b/;

/** How the site is served while it is worked on. */
export interface DevOptions {
  readonly keeper: SiteKeeper;
  /** Folder of the catalogue. */
  readonly directory: string;
  /** Folder for what is made meanwhile. */
  readonly workshop: string;
  /** The path that the site is below, with a slash at both ends. */
  readonly base: string;
  readonly port: number;
}

/** Serves the site as its files are now, whatever is edited. Gives its address. */
export async function serveDev({ keeper, directory, workshop, base, port }: DevOptions): Promise<string> {
  const root = resolve('.') + sep;
  const modules = followModules([join(root, 'src'), join(root, 'data')]);
  const made = serveMadeFiles(modules, workshop, base);
  const isNative = (id: string): boolean =>
    id.startsWith(join(root, 'src')) && id.endsWith('.ts') && !FOR_VITE.test(id.slice(root.length));
  const onChange = (): void => {
    made.forget();
    forgetDraft();
  };
  const { address } = await dev({
    server: { port },
    logLevel: 'warn',
    integrations: [followFiles({ keeper, modules, directory, onChange })],
    vite: {
      plugins: [
        loadNatively(modules, isNative),
        { name: 'serve-made-files', configureServer: (server) => void server.middlewares.use(made.serve) },
      ],
      // What browsers load are modules already; looking for others takes as long as all the rest.
      optimizeDeps: { noDiscovery: true, include: [] },
      server: { strictPort: true, watch: { ignored: UNWATCHED.map((name) => `${join(root, name)}/**`) } },
    },
  });
  return `http://localhost:${address.port}${base}`;
}
