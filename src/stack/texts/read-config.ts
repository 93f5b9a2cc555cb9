import { holdsCommands, readCommands } from './read-commands.ts';
import { readJson } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { readYaml } from './read-yaml.ts';
import type { ReadText } from './text-remark.ts';
import { embrace, isFragment } from './unwrap-text.ts';

export type Language = 'json' | 'toml' | 'yaml' | 'shell';

/** What a text says, and in which language. */
export interface ReadConfig extends ReadText {
  readonly language: Language;
}

const ENDINGS: readonly (readonly [RegExp, Language])[] = [
  [/\.(?:json|jsonc|json5|code-workspace)$/i, 'json'],
  [/\.toml$/i, 'toml'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:sh|bash|zsh|ps1)$/i, 'shell'],
];

const HINT = 'Give a file such as mcp.json, or the answer to tools/list.';

const TABLE = /^[ \t]*\[{1,2}[\w."' -]{1,200}\]{1,2}[ \t]*(?:#.*)?$/m;
const ASSIGNMENT = /^[ \t]*(?:[\w-]|"[^"\n]{0,200}"|\.){1,200}[ \t]*=[ \t]*(?:["'[{\d]|true|false)/m;
const MEMBER = /^(?:-[ \t]+)?["']?[\w.$ -]{1,200}["']?:(?:[ \t]|\r?$)/m;

/** The languages that a text may be in, the likeliest first. */
function guess(text: string, fileName: string | null): Language[] {
  const named = ENDINGS.find(([ending]) => ending.test(fileName ?? ''))?.[1];
  const start = text.trimStart();
  const looks: Language[] = holdsCommands(text)
    ? ['shell']
    : TABLE.test(text) || (ASSIGNMENT.test(text) && !/^[{[]/.test(start))
      ? ['toml']
      : /^(?:[{["\d-]|\/\/|\/\*)/.test(start)
        ? ['json']
        : MEMBER.test(text)
          ? ['yaml']
          : [];
  return [...new Set(named === undefined ? looks : [named, ...looks])];
}

async function readAs(language: Language, text: string): Promise<ReadText> {
  if (language === 'toml') return readToml(text);
  if (language === 'yaml') return readYaml(text);
  if (language === 'shell') return readCommands(text);
  if (!isFragment(text)) return readJson(text);
  const [closed, open] = embrace(text).map((each) => readJson(each, 1));
  return (open?.value === undefined ? closed : open) ?? readJson(text);
}

/** Reads a text in the language that it is in, by its file name or its look. What is in none is told for the likeliest. */
export async function readConfig(text: string, fileName: string | null): Promise<ReadConfig> {
  const languages = guess(text, fileName);
  let first: ReadConfig | null = null;
  for (const language of languages) {
    const read = { language, ...(await readAs(language, text)) };
    if (read.value !== undefined) return read;
    first ??= read;
  }
  const message = 'It is in no language that configurations are written in.';
  const remark = { code: 'unknown-form', level: 'error', path: '', message, hint: HINT } as const;
  return first ?? { language: 'json', value: undefined, remarks: [remark] };
}
