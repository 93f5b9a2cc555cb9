import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'parts/',
      '.build/',
      '.astro/',
      'bin/command/',
      'data/',
      'tests/fixtures/',
      'src/policies/formats/*/golden/',
    ],
  },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // These read what anyone may have written: an expression has to be done in time linear in the text.
    files: ['assessed', 'attacks', 'capture', 'catalog', 'classifier', 'command', 'history', 'hygiene', 'stack'].map(
      (folder) => `src/${folder}/**/*.ts`,
    ),
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      // The two above read literals only.
      'no-restricted-globals': ['error', { name: 'RegExp', message: 'Write a literal, which can be checked.' }],
    },
  },
  {
    // Its expression for the parts of a name is linear: where a run of capitals doesn't match, one letter less does.
    files: ['src/classifier/reading/split-words.ts'],
    rules: { 'regexp/no-super-linear-move': 'off' },
  },
);
