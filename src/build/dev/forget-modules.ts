import type { HookParameters } from 'astro';
import { isRunnableDevEnvironment, type EnvironmentModuleNode } from 'vite';

export type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Lets pages take nothing for current that was made from these files: neither modules, with all that import them, nor what
 * Astro remembers of pages' paths and of the middleware. Vite itself leaves out what browsers load too.
 */
export function forgetModules(server: DevServer, files: readonly string[]): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner, hot } = environment;
    const invalidated = new Set<EnvironmentModuleNode>();
    for (const file of files)
      for (const module of moduleGraph.getModulesByFile(file) ?? [])
        moduleGraph.invalidateModule(module, invalidated, Date.now(), true);
    for (const { id } of invalidated) {
      const evaluated = id === null ? undefined : runner.evaluatedModules.getModuleById(id);
      if (evaluated !== undefined) runner.evaluatedModules.invalidateModule(evaluated);
    }
    hot.send('astro:content-changed');
    hot.send('astro:middleware-updated');
  }
}
