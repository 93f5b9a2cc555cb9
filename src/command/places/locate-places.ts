import { splitPointer } from '../../catalog/json-pointer.ts';
import { findJsonOffsets } from './find-json-offsets.ts';
import { findTomlOffsets } from './find-toml-offsets.ts';
import { findYamlOffsets } from './find-yaml-offsets.ts';
import { writePath } from './write-path.ts';

/** A place of a text, line and column counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** The column behind the last character of the line, its break left out; never before `column`. */
  readonly end: number;
}

/** Tells lines from offsets. */
function countLines(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const column = offset - start + 1;
    const line = text.slice(start, starts[low + 1]).replace(/\r?\n$/, '');
    return { line: low + 1, column, end: Math.max(column, line.length + 1) };
  };
}

const COMMENTS = /(?:[\s\uFEFF]|\/\/[^\n]*\n|#[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const TABLE = /^\[{1,2}[A-Za-z_][\w."' -]*\]{1,2}[^\S\n]*(?:#|$)/;

/** Whether a line of the text names a table, as TOML has them. */
const namesTable = (text: string): boolean => text.split('\n').some((line) => TABLE.test(line.trim()));

/** What a text begins with, behind comments. */
function readStart(text: string): string {
  COMMENTS.lastIndex = 0;
  const rest = text.slice(COMMENTS.exec(text)?.[0].length ?? 0);
  return rest.slice(0, rest.indexOf('\n') === -1 ? undefined : rest.indexOf('\n')).trim();
}

/** Offsets of the places of a text, in whichever of three languages it is written; those that are `wanted` at least. */
function findOffsets(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const start = readStart(text);
  if (/^[{[]/.test(start) && !TABLE.test(start)) return findJsonOffsets(text, (path) => wanted.has(path));
  return namesTable(text) ? findTomlOffsets(text) : findYamlOffsets(text);
}

/**
 * Tells where the places of a file are: a place is a JSON Pointer into its value, whatever language it is written in.
 * What can't be found is where the nearest thing around it is; only `pointers` can be asked for.
 */
export function locatePlaces(text: string, pointers: readonly string[]): (pointer: string) => TextPlace {
  const pathsOf = (pointer: string): string[] => {
    const keys = splitPointer(pointer) ?? [];
    return keys.map((_, i) => writePath(keys.slice(0, i + 1)));
  };
  const offsets = findOffsets(text, new Set(pointers.flatMap(pathsOf)));
  const tell = countLines(text);
  return (pointer) => {
    const offset = pathsOf(pointer)
      .toReversed()
      .map((path) => offsets.get(path))
      .find((each) => each !== undefined);
    return tell(offset ?? 0);
  };
}
