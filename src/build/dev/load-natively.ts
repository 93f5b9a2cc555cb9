import type { Plugin } from 'vite';
import type { NativeModules } from './native-modules.ts';

const KEY = Symbol.for('toolrisk.native-modules');
const shared = globalThis as { [KEY]?: Map<string, Readonly<Record<string, unknown>>> };

/** A module that passes on what another exports. */
function writeStub(file: string, names: readonly string[]): string {
  const values = names.map((name, i) => `const value${i} = module[${JSON.stringify(name)}];`);
  const exported = names.map((name, i) => `value${i} as ${JSON.stringify(name)}`);
  const open = `const module = globalThis[Symbol.for('toolrisk.native-modules')].get(${JSON.stringify(file)});`;
  return [open, ...values, `export { ${exported.join(', ')} };`].join('\n');
}

/**
 * Lets Node load what templates import of a site's code, where `isNative` says so, instead of Vite, which takes each module
 * apart and is ten times as slow. What browsers load is left to Vite.
 */
export function loadNatively(modules: NativeModules, isNative: (file: string) => boolean): Plugin {
  const loaded = (shared[KEY] ??= new Map());
  return {
    name: 'load-natively',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    async load(id) {
      if (!isNative(id)) return null;
      const module = await modules.load(id);
      loaded.set(id, module);
      return { code: writeStub(id, Object.keys(module)), map: { mappings: '' }, moduleType: 'js' };
    },
  };
}
