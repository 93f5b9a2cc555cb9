import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'data/', 'tests/fixtures/', 'tests/golden/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
);
