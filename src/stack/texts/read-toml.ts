import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { ReadText } from './text-remark.ts';

/** What the reader's errors begin with; what follows the first line repeats the text, and is left out. */
const REASON = /^Invalid TOML document: (?<reason>[a-z][a-z ,'-]{3,80})$/m;

/** Reads TOML. Throws never. */
export async function readToml(text: string): Promise<ReadText> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    // Through JSON: dates become texts, and a key such as `__proto__` stays a key.
    return { value: JSON.parse(JSON.stringify(parse(text))) as Json, remarks: [] };
  } catch (error) {
    const isPlaced = error instanceof TomlError;
    const where = isPlaced ? ` (line ${error.line}, column ${error.column})` : '';
    const reason = isPlaced ? REASON.exec(error.message)?.groups?.['reason'] : undefined;
    const message = `It is no valid TOML${reason === undefined ? '' : `: ${reason}`}${where}.`;
    return {
      value: undefined,
      remarks: [{ code: 'bad-syntax', level: 'error', path: '', message, hint: 'Mend the syntax there.' }],
    };
  }
}
