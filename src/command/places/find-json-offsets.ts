const GAP = /(?:[\s,:\uFEFF]|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/y;
const STRING = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const WORD = /[^\s,:{}[\]"'/]+/y;

interface Frame {
  /** Null where nothing is wanted of what it holds. */
  readonly path: string | null;
  /** The next index of a list; -1 in an object. */
  index: number;
}

const takeAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

const unquote = (literal: string): string => {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(`"${literal.slice(1, -1)}"`) as string;
  } catch {
    return literal.slice(1, -1);
  }
};

/**
 * Offsets of the members and elements of a JSON text, with comments and trailing commas or not, that `isWanted` by
 * their path, as `writePath` spells it; so must be what they stand in. Of any other text it gives something, and never throws. Reads each character once or twice.
 */
export function findJsonOffsets(text: string, isWanted: (path: string) => boolean): Map<string, number> {
  const offsets = new Map<string, number>();
  const frames: Frame[] = [];
  let key: string | null = null;
  /** The path of the value that begins here; null where it is not wanted. */
  const begin = (at: number): string | null => {
    const frame = frames.at(-1);
    if (frame === undefined) return '';
    const part = frame.index >= 0 ? JSON.stringify(String(frame.index++)) : (key ?? '""');
    key = null;
    const path = frame.path === null ? null : frame.path + part;
    if (path === null || !isWanted(path)) return null;
    if (!offsets.has(path)) offsets.set(path, at);
    return path;
  };
  let keyAt = 0;
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? '';
    const gap = takeAt(GAP, text, at);
    if (gap !== null) at += gap.length;
    else if (sign === '{' || sign === '[') {
      const path = begin(key === null ? at : keyAt);
      frames.push({ path, index: sign === '[' ? 0 : -1 });
      at += 1;
    } else if (sign === '}' || sign === ']') {
      frames.pop();
      key = null;
      at += 1;
    } else {
      const token = takeAt(STRING, text, at) ?? takeAt(WORD, text, at) ?? sign;
      const inObject = (frames.at(-1)?.index ?? 0) < 0;
      if (inObject && key === null) {
        key = JSON.stringify(/^["']/.test(token) ? unquote(token) : token);
        keyAt = at;
      } else begin(key === null ? at : keyAt);
      at += token.length;
    }
  }
  return offsets;
}
