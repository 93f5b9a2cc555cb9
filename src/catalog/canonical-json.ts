import type { Json } from './schema/tool-definition.ts';

/** A value that holds others, as far as it is written: what is left of it, last first. */
interface Frame {
  readonly close: '}' | ']';
  /** Each element with what stands before it. */
  readonly rest: [before: string, value: Json][];
}

const openList = (list: readonly Json[]): Frame => ({
  close: ']',
  rest: list.map((value, i): [string, Json] => [i === 0 ? '' : ',', value]).reverse(),
});

function openObject(object: { readonly [key: string]: Json | undefined }): Frame {
  const rest: [string, Json][] = [];
  // The order that RFC 8785 asks for: by UTF-16 code units.
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) rest.push([`${rest.length === 0 ? '' : ','}${JSON.stringify(key)}:`, value]);
  }
  return { close: '}', rest: rest.reverse() };
}

/**
 * The canonical JSON (RFC 8785) of a value, and a text for what that has none for: a lone surrogate, which is no Unicode
 * text, is written as its escape, which canonical JSON never holds, so that no two values share a text but numbers beyond
 * a double's range, which are null. Walks without recursion, so depth can't break it.
 */
export function spellCanonically(root: Json): string {
  let text = '';
  const stack: Frame[] = [];
  const write = (value: Json): void => {
    if (typeof value !== 'object' || value === null) text += JSON.stringify(value);
    else {
      text += Array.isArray(value) ? '[' : '{';
      stack.push(Array.isArray(value) ? openList(value) : openObject(value));
    }
  };
  write(root);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const next = frame.rest.pop();
    if (next === undefined) {
      text += frame.close;
      stack.pop();
    } else {
      text += next[0];
      write(next[1]);
    }
  }
  return text;
}
