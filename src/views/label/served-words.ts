import type { SiteTool } from '../site.ts';
import { tagLanguage } from '../tag-language.ts';
import { shortenText, type Span } from '../text-segments.ts';
import { listOtherSpots, numberSpans, type NumberedFinding } from './number-evidence.ts';

/** Longer descriptions are cut on the page; the data has them whole. */
const LONGEST_DESCRIPTION = 10_000;

/** A served text with what was found in it. */
export interface NumberedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A served text; null where it is none or nothing but white space. */
const readText = (value: SiteTool['definition'][string]): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** `/inputSchema/properties/a/enum/0` as `a`: the argument that a place belongs to, or the place itself. */
function namePlace(field: string): string {
  const [, argument] = /^\/inputSchema\/properties\/([^/]+)/.exec(field) ?? [];
  return argument === undefined ? field : argument.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The words of a definition that are shown first: those that evidence lies in, and its description whole. */
export type ServedWords = ReturnType<typeof viewServedWords>;

export function viewServedWords(tool: SiteTool, findings: readonly NumberedFinding[]) {
  const { assessment, definition, name, onServer } = tool;
  const number = (text: string, field: string): NumberedText => ({
    text,
    spans: numberSpans(assessment, findings, field),
  });
  const inName = number(name, '/name');
  const title = readText(definition['title']);
  const description = readText(definition['description']);
  const { shown, leftOut } = shortenText(description ?? '', LONGEST_DESCRIPTION);
  return {
    /** Null where nothing was found in it: it is the page's heading already. */
    name: inName.spans.length === 0 ? null : inName,
    title: title === null ? null : number(title, '/title'),
    description: description === null ? null : number(shown, '/description'),
    leftOut,
    language: tagLanguage(onServer.server.language),
    others: listOtherSpots(findings).map(({ field, quote, numbers }) => ({ place: namePlace(field), quote, numbers })),
  };
}
