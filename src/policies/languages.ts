import type { PolicyFormat } from './define-format.ts';

/** What a file in each language is called by: its ending, and its media type. */
export const languages = {
  json: { ending: 'json', mediaType: 'application/json' },
  yaml: { ending: 'yaml', mediaType: 'application/yaml' },
  toml: { ending: 'toml', mediaType: 'application/toml' },
  cedar: { ending: 'cedar', mediaType: 'text/plain' },
  rego: { ending: 'rego', mediaType: 'text/plain' },
  shell: { ending: 'sh', mediaType: 'text/plain' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
} satisfies Record<PolicyFormat['language'], { readonly ending: string; readonly mediaType: string }>;
