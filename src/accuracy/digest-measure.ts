import { glob, readFile } from 'node:fs/promises';
import { digestJson } from '../catalog/digest.ts';

/** What decides an accuracy: the labels, the words and weights, and the code that reads them. */
const INPUTS = [
  'data/benchmark/*.jsonl',
  'data/vocabulary/**/*.json',
  'src/classifier/**/*.ts',
  'src/catalog/vocabulary.ts',
];

/** Digest over everything that the published accuracy depends on, so that a stale figure is noticed. */
export async function digestMeasure(): Promise<string> {
  const files = (await Array.fromAsync(glob(INPUTS))).map((file) => file.replaceAll('\\', '/')).toSorted();
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
  );
  return digestJson(Object.fromEntries(texts));
}
