/** Deep in lists fences stand far to the right. */
const FENCE = /^[ \t]{0,20}(?<fence>`{3,}|~{3,})(?<language>[^\n`]{0,40})$/;

/** A part of a text, at its place: what is around it is blank, so that lines and columns stay. */
export interface Part {
  readonly text: string;
  /** What the fence says of it, in small letters; empty where it says nothing. */
  readonly language: string;
}

/** The code between fences of a text in Markdown; none where it has no fence. */
export function findFenced(text: string): Part[] {
  const lines = text.split('\n');
  const parts: Part[] = [];
  for (let i = 0; i < lines.length && parts.length < 50; i += 1) {
    const { fence, language = '' } = FENCE.exec((lines[i] ?? '').trimEnd())?.groups ?? {};
    if (fence === undefined) continue;
    const end = lines.findIndex((line, k) => k > i && line.trim() === fence);
    const last = end === -1 ? lines.length : end;
    parts.push({
      text: '\n'.repeat(i + 1) + lines.slice(i + 1, last).join('\n'),
      language: language.trim().toLowerCase(),
    });
    i = last;
  }
  return parts;
}

/** Whether a text is members of an object without its braces: `"name": {…}`. */
export const isFragment = (text: string): boolean => /^\s*"(?:[^"\\\n]|\\.){0,300}"\s*:/.test(text);

/** Members with a brace before them, and one behind; or none, where a closing one was copied with them. */
export function embrace(text: string): readonly [string, string] {
  const bare = text.trimEnd().replace(/,$/, '');
  return [`{${bare}}`, `{${bare}`];
}
