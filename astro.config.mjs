import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { vocabularyTrimmer } from './src/build/bundle/trim-vocabulary.ts';
import { readSiteSettings } from './src/catalog/site-settings.ts';
import { proseLinker } from './src/glossary/link-prose.ts';

const { SITE_URL, BASE_PATH } = readSiteSettings();

export default defineConfig({
  ...(SITE_URL === null ? {} : { site: SITE_URL }),
  base: BASE_PATH,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // Shiki writes inline styles, which the pages' content security policy forbids.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [proseLinker] }) },
  vite: {
    plugins: [tailwindcss(), vocabularyTrimmer()],
    // A worker fetches parts of its own, which only modules can.
    worker: { format: 'es', plugins: () => [vocabularyTrimmer()] },
    build: { assetsInlineLimit: 0 },
  },
});
