/** A name in code that is given a value. */
const SET = /(?:^|[\s"'`{(,;$])([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})["'`]?[ \t]{0,20}[:=]/g;

/** A name in code that is read or passed on. */
const READ =
  /(?:process\.env\.|os\.environ\[["']|os\.getenv\(["']|(?:^|\s)(?:-e|--env|export)[ \t]{1,4})([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})\b/g;

/** A name that a cell of a table, or an item of a list, is about. */
const IN_TABLE =
  /^[ \t]{0,12}(?:\||[-*+]|\d{1,3}\.)[ \t]{0,4}(?:\*\*)?["'`]?([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})["'`]?(?![\w-])/;

/** Names in the running text, told as code. */
const IN_TEXT = /`([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})(?:=[^`\n]{0,80})?`/g;

const SPEAKS_OF_SETTINGS =
  /\b(?:env|environment|variables?|set(?:ting)?s?|config(?:ure|uration)?|option(?:al|s)?|enable|flag|modes?|credentials?)\b/i;

const FENCE = /^[ \t]{0,12}(?:\x60{3}|~~~)/;
const ENVIRONMENT = /["']?\b(?:env|environment|environment_?variables)\b["']?[ \t]{0,4}[:=]/i;

const LONGEST_LINE = 2_000;

/** Names of one word may be anything but where a block of variables names them. */
const isLikely = (name: string, isBlock: boolean): boolean => name.includes('_') || (isBlock && name.length > 2);

/** The variables that a text names where it speaks of settings: in code, tables, lists and between backquotes. */
export function readNamedSettings(text: string): string[] {
  const found = new Set<string>();
  const isMarkdown = /^#|\n#|\n\x60{3}/.test(text.slice(0, 20_000));
  let isFenced = false;
  let block = 0;
  for (const line of text.split('\n').map((each) => each.slice(0, LONGEST_LINE))) {
    if (FENCE.test(line)) {
      isFenced = !isFenced;
      block = 0;
      continue;
    }
    if (ENVIRONMENT.test(line)) block = 1;
    else if (block > 0 && /^[ \t]{0,40}[}\]]/.test(line)) block = 0;
    const add = (name: string | undefined, isBlock: boolean): void => {
      if (name !== undefined && isLikely(name, isBlock)) found.add(name);
    };
    if (isFenced || !isMarkdown) {
      for (const [, name] of line.matchAll(SET)) add(name, block > 0);
      for (const [, name] of line.matchAll(READ)) add(name, true);
    }
    if (isFenced) continue;
    add(IN_TABLE.exec(line)?.[1], false);
    if (SPEAKS_OF_SETTINGS.test(line)) for (const [, name] of line.matchAll(IN_TEXT)) add(name, true);
  }
  return [...found];
}

/** The variables that a program reads, as its code spells it. */
export const readUsedSettings = (code: string): string[] => [
  ...new Set([...code.matchAll(READ)].flatMap(([, name]) => name ?? [])),
];
