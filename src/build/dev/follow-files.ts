import { join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { forgetModules } from './forget-modules.ts';
import type { SiteKeeper } from './keep-site.ts';
import type { NativeModules } from './native-modules.ts';

/** What pages are made from and how it follows the files. */
export interface Followed {
  readonly keeper: SiteKeeper;
  readonly modules: NativeModules;
  /** Folder of the catalogue. */
  readonly directory: string;
  /** Told of each change. */
  readonly onChange: () => void;
}

const isBelow = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file.startsWith(resolve(folder) + sep));

/** Lets pages be made anew from what has changed, and open ones be fetched again. */
export const followFiles = ({ keeper, modules, directory, onChange }: Followed): AstroIntegration => ({
  name: 'follow-files',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const ofServers = ['servers', 'glosses', 'reviews'].map((name) => join(directory, name));
      server.watcher.add(ofServers);
      server.watcher.on('all', (_, file) => {
        const isOfServers = isBelow(file, ofServers);
        if (!isOfServers && !isBelow(file, ['src', 'data'])) return;
        onChange();
        const forgotten = modules.forget(file);
        // Some modules read files of data as they load, which nothing tells.
        const isRead = forgotten.length === 0 && !isOfServers && isBelow(file, ['data']);
        forgetModules(server, [file, ...forgotten, ...(isRead ? modules.forgetAll() : [])]);
        // What else is saved is the business of templates alone.
        if (!/\.(?:ts|json|jsonl)$/.test(file)) return;
        void keeper.refresh().then((isNewest) => {
          if (!isNewest) return;
          // Pages that were asked for before the change have left what they know.
          forgetModules(server, []);
          server.ws.send({ type: 'full-reload' });
        });
      });
    },
  },
});
