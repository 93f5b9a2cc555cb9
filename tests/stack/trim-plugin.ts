import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { trimVocabulary } from '../../src/build/bundle/trim-vocabulary.ts';

/** Has esbuild leave out of the vocabulary what the site's own bundler leaves out. */
export const vocabularyTrimming: Plugin = {
  name: 'trim-vocabulary',
  setup({ onLoad }) {
    onLoad({ filter: /\/data\/vocabulary\/.*\.json$/ }, async ({ path, suffix }) => {
      const text = await readFile(path, 'utf8');
      return { contents: trimVocabulary(path + suffix, text) ?? text, loader: 'json' };
    });
  },
};
