import type { HookParameters } from 'astro';
import { isRunnableDevEnvironment, type EnvironmentModuleNode } from 'vite';

export type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Lets pages take nothing for current that was made from these files: neither modules, with all that import them, nor what
 * Astro remembers of pages' paths. Vite itself leaves out what browsers load too.
 */
export function forgetModules(server: DevServer, files: readonly string[]): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { moduleGraph, runner, hot } = environment;
    const invalidated = new Set<EnvironmentModuleNode>();
    const forget = (module: EnvironmentModuleNode): void =>
      moduleGraph.invalidateModule(module, invalidated, Date.now(), true);
    for (const file of files) moduleGraph.getModulesByFile(file)?.forEach(forget);
    // Sheets import others, which leaves no trace here.
    if (files.some((file) => file.endsWith('.css')))
      for (const [id, module] of moduleGraph.idToModuleMap) if (/\.css\b|:dev-css/.test(id)) forget(module);
    for (const { id } of invalidated) {
      const evaluated = id === null ? undefined : runner.evaluatedModules.getModuleById(id);
      if (evaluated !== undefined) runner.evaluatedModules.invalidateModule(evaluated);
    }
    hot.send('astro:content-changed');
  }
}
