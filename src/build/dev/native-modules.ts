import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Modules that Node itself loads, each again once its file or one that it imports has changed. */
export interface NativeModules {
  /** The module of a file, of the code as it is now. */
  load(file: string): Promise<Readonly<Record<string, unknown>>>;
  /** Lets a file be loaded again, with all that imports it, when next asked for. Gives those files; none where it was not loaded. */
  forget(file: string): readonly string[];
  /** Lets all files be loaded again. */
  forgetAll(): readonly string[];
}

/** Follows the modules below some folders from now on. What was loaded before stays what it was for who holds it. */
export function followModules(folders: readonly string[]): NativeModules {
  const roots = folders.map((folder) => pathToFileURL(folder + sep).href);
  const importers = new Map<string, Set<string>>();
  const versions = new Map<string, number>();
  let count = 0;
  const strip = (url: string): string => url.replace(/[?#].*$/s, '');

  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const url = strip(resolved.url);
      if (!roots.some((root) => url.startsWith(root))) return resolved;
      const own = importers.get(url) ?? new Set();
      importers.set(url, own);
      if (context.parentURL !== undefined) own.add(strip(context.parentURL));
      const version = versions.get(url);
      return version === undefined ? resolved : { ...resolved, url: `${url}?${version}` };
    },
  });

  const forgetUrls = (urls: Iterable<string>): string[] => {
    count += 1;
    const forgotten = new Set<string>();
    const left = [...urls];
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const own = importers.get(url);
      if (own === undefined || forgotten.has(url)) continue;
      forgotten.add(url);
      versions.set(url, count);
      left.push(...own);
    }
    return [...forgotten].map((url) => fileURLToPath(url));
  };
  return {
    load: async (file) => (await import(pathToFileURL(file).href)) as Record<string, unknown>,
    forget: (file) => forgetUrls([pathToFileURL(file).href]),
    forgetAll: () => forgetUrls(importers.keys()),
  };
}
