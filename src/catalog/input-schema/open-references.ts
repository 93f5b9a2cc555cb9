import { isObject, ownValue, type JsonObject } from '../json.ts';
import { escapeKey, readPointer } from '../json-pointer.ts';
import type { Json } from '../schema/tool-definition.ts';
import type { SchemaPart } from './schema-part.ts';

/** Where a reference leads within one schema; null where it leads out of it or to no object. Nothing is fetched. */
export type FollowReference = (reference: string, from: SchemaPart) => SchemaPart | null;

const LIMITS = { reference: 500, named: 5000 } as const;

/** Keywords whose values are data, whatever they look like. */
const DATA = new Set(['enum', 'const', 'default', 'examples']);

/** What goes by a name in a schema: anchors as `#name`, embedded schemas by their `$id` and by the end of it. */
interface Named {
  readonly parts: ReadonlyMap<string, SchemaPart>;
  /** Embedded schemas, in which `#` means themselves; outer ones before inner ones. */
  readonly embedded: readonly SchemaPart[];
}

const cutFragment = (id: string): string => id.replace(/#$/, '');
const endOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** Names of a schema and all within it, the shallowest first: of two dynamic anchors the outer one counts. */
function readNames(root: SchemaPart): Named {
  const parts = new Map<string, SchemaPart>();
  const embedded: SchemaPart[] = [];
  const name = (key: Json | undefined, sign: string, part: SchemaPart): void => {
    if (typeof key === 'string' && key.length <= LIMITS.reference && !parts.has(sign + key))
      parts.set(sign + key, part);
  };
  const waiting: { readonly value: object; readonly pointer: string }[] = [
    { value: root.schema, pointer: root.pointer },
  ];
  for (let at = 0; at < waiting.length; at += 1) {
    const { value, pointer } = waiting[at] as (typeof waiting)[number];
    const part = { schema: value as JsonObject, pointer };
    if (!Array.isArray(value)) {
      const id = ownValue(part.schema, '$id');
      name(ownValue(part.schema, '$anchor'), '#', part);
      name(ownValue(part.schema, '$dynamicAnchor'), '#', part);
      if (typeof id === 'string') {
        name(cutFragment(id), '', part);
        name(endOf(cutFragment(id)), '', part);
        if (!id.startsWith('#') && at > 0) embedded.push(part);
      }
    }
    for (const [key, next] of Object.entries(value)) {
      if (waiting.length >= LIMITS.named) break;
      if (typeof next === 'object' && next !== null && !DATA.has(key))
        waiting.push({ value: next as object, pointer: `${pointer}/${escapeKey(key)}` });
    }
  }
  return { parts, embedded };
}

/** The fragment of a reference, decoded; null where it can't be. */
function decode(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}

function walk(start: SchemaPart, pointer: string): SchemaPart | null {
  const at = readPointer(start.schema, pointer);
  return isObject(at) ? { schema: at, pointer: start.pointer + pointer } : null;
}

/** Prepares following references within a schema, to anchors and embedded schemas as well. */
export function openReferences(root: SchemaPart): FollowReference {
  let known: Named | null = null;
  const names = (): Named => (known ??= readNames(root));
  return (reference, from) => {
    if (reference.length > LIMITS.reference) return null;
    const cut = reference.indexOf('#');
    const base = cut < 0 ? reference : reference.slice(0, cut);
    const fragment = decode(cut < 0 ? '' : reference.slice(cut + 1));
    if (fragment === null) return null;
    const { parts, embedded } = names();
    const start =
      base === ''
        ? (embedded.findLast(({ pointer }) => `${from.pointer}/`.startsWith(`${pointer}/`)) ?? root)
        : (parts.get(base) ?? parts.get(endOf(base)));
    if (start === undefined) return null;
    if (fragment === '') return start;
    return fragment.startsWith('/') ? walk(start, fragment) : (parts.get(`#${fragment}`) ?? null);
  };
}
