import type { CompareFile, CompareSubject, CompareTool } from './compare-file.ts';

/** Something that can stand in a column, with the places of its cells among the texts of the file. */
export type Packed<Subject extends CompareSubject> = Omit<Subject, 'cells'> & { readonly cells: readonly number[] };

/** `/compare/<slug>.json`: tools say much alike, so a text that several cells hold is there once. */
export interface PackedCompareFile {
  readonly server: Packed<CompareSubject>;
  readonly versions: readonly Packed<CompareSubject>[];
  readonly tools: readonly Packed<CompareTool>[];
  readonly texts: readonly string[];
}

/** What a comparison needs of a server, as its file holds it. */
export function packCompareFile({ server, versions, tools }: CompareFile): PackedCompareFile {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const pack = <Subject extends CompareSubject>(subject: Subject): Packed<Subject> => ({
    ...subject,
    cells: subject.cells.map(placeOf),
  });
  const packed = { server: pack(server), versions: versions.map(pack), tools: tools.map(pack) };
  return { ...packed, texts: [...texts.keys()] };
}

/** The same again as a page shows it; a cell whose text is missing is empty. */
export function unpackCompareFile({ server, versions, tools, texts }: PackedCompareFile): CompareFile {
  const unpack = <Subject extends { readonly cells: readonly number[] }>(subject: Subject) => ({
    ...subject,
    cells: subject.cells.map((place) => texts[place] ?? ''),
  });
  return { server: unpack(server), versions: versions.map(unpack), tools: tools.map(unpack) };
}
