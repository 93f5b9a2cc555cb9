import type { PolicyFormat } from '../../src/policies/define-format.ts';

/** How the name of a golden file ends, by the language of its format. */
export const languageEndings = {
  json: 'json',
  yaml: 'yaml',
  toml: 'toml',
  cedar: 'cedar',
  rego: 'rego',
  shell: 'sh',
  markdown: 'md',
} satisfies Record<PolicyFormat['language'], string>;
