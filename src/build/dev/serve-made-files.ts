import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Connect } from 'vite';
import sirv from 'sirv';
import type * as draftModule from '../../open-data/draft-data-files.ts';
import type * as searchModule from '../../search/write-search-index.ts';
import type * as siteModule from '../../views/site.ts';
import type { NativeModules } from './native-modules.ts';

/** Files that a build writes beside the pages, made when they are first asked for after a change. */
export interface MadeFiles {
  readonly serve: Connect.NextHandleFunction;
  /** Lets them be made anew. */
  readonly forget: () => void;
}

/** A folder of files, and which paths below the site's root are looked for in it. */
interface MadeFolder {
  readonly prefix: string;
  readonly isOwn: (path: string) => boolean;
  /** Makes the files, and gives the folder that holds them by their paths below `prefix`. */
  readonly make: () => Promise<string>;
}

/** Makes the files below `workshop`, and serves them below `base`. */
export function serveMadeFiles(modules: NativeModules, workshop: string, base: string): MadeFiles {
  const load = async (file: string): Promise<unknown> => modules.load(resolve(file));
  const folders: readonly MadeFolder[] = [
    {
      prefix: 'search/index/',
      isOwn: () => true,
      make: async () => {
        const out = join(workshop, 'search-files');
        await rm(out, { recursive: true, force: true });
        await mkdir(out, { recursive: true });
        const { writeSearchIndex } = (await load('src/search/write-search-index.ts')) as typeof searchModule;
        await writeSearchIndex(out);
        return join(out, 'search/index');
      },
    },
    {
      prefix: 'data/',
      isOwn: (path) => /^(?:servers\/)?[^/]+\.(?:json|ndjson|csv|sqlite|gz)$/.test(path),
      make: async () => {
        const { getSite } = (await load('src/views/site.ts')) as typeof siteModule;
        const { draftDataFiles } = (await load('src/open-data/draft-data-files.ts')) as typeof draftModule;
        return draftDataFiles(await getSite()).folder;
      },
    },
  ];
  const made = new Map<MadeFolder, Promise<ReturnType<typeof sirv>>>();
  const provide = (folder: MadeFolder): Promise<ReturnType<typeof sirv>> => {
    const server = made.get(folder) ?? folder.make().then((path) => sirv(path, { dev: true, etag: true }));
    made.set(folder, server);
    return server;
  };
  return {
    serve: (request, response, next) => {
      const path = (request.url ?? '').replace(/[?#].*$/s, '');
      const found = folders.find(
        ({ prefix, isOwn }) => path.startsWith(base + prefix) && isOwn(path.slice(base.length + prefix.length)),
      );
      if (found === undefined) return next();
      provide(found).then((serve) => {
        request.url = `/${path.slice(base.length + found.prefix.length)}`;
        serve(request, response, next);
      }, next);
    },
    forget: () => made.clear(),
  };
}
