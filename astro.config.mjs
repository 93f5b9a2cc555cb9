import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { readSiteSettings } from './src/catalog/site-settings.ts';

const { SITE_URL, BASE_PATH } = readSiteSettings();

export default defineConfig({
  ...(SITE_URL === null ? {} : { site: SITE_URL }),
  base: BASE_PATH,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Shiki writes inline styles, which the policy above forbids.
  markdown: { syntaxHighlight: false },
  // A worker fetches parts of its own, which only modules can.
  vite: { plugins: [tailwindcss()], worker: { format: 'es' }, build: { assetsInlineLimit: 0 } },
});
