import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { urls } from '../../catalog/urls.ts';
import type { SiteTool } from '../../views/site.ts';
import { axes } from '../../catalog/vocabulary.ts';
import { describeBasis, listModes } from '../../views/tool-view.ts';
import { type Block, fence, strong, link, list, paragraph, quote } from './nodes.ts';

/** Why the verdict is what it is; that there is none, and why, where there is none. */
export function writeReason(tool: SiteTool): Block[] {
  const { status, reasons } = tool.assessment;
  if (status === 'not-assessed')
    return [strong('Why'), paragraph(`Not assessed. ${reasons.join(' ')} That is no sign of safety.`)];
  return [strong('Why'), paragraph(describeBasis(tool))];
}

/** The longest quotation that stands within a line, in UTF-16 units. */
const LONGEST_IN_LINE = 120;

/** The words of the definition that the verdict rests on. */
export function writeEvidence({ assessment: { evidence } }: SiteTool): Block[] {
  if (evidence.length === 0) return [];
  return [
    strong('Evidence, quoted from the definition: untrusted text'),
    ...evidence.flatMap(({ rule, field, quote: words }): Block[] => {
      const finder = rule === 'review' ? ['quoted by the review: '] : ['found by ', link(rule, urls.rule(rule)), ': '];
      const isShort = words.length <= LONGEST_IN_LINE && !/[\r\n]/.test(words);
      return [
        list([['In ', quote(field), ', ', ...finder, ...(isShort ? [quote(words)] : [])]]),
        ...(isShort ? [] : fence('text', revealHiddenCharacters(words))),
      ];
    }),
  ];
}

/** What each axis that counts adds to the severity. */
export function writeTerms({ assessment: { axes: terms } }: SiteTool): Block[] {
  if (terms === null) return [];
  const counting = axes.filter(({ id }) => terms[id].points !== 0);
  if (counting.length === 0) return [paragraph('No axis adds to its severity.')];
  return [
    strong('How the severity adds up'),
    list(
      counting.map(({ id, label, levels }) => {
        const { level, points } = terms[id];
        return [`${label}: ${levels.find((each) => each.id === level)?.label ?? level}, ${points}`];
      }),
    ),
  ];
}

/** The ways of calling it that differ in risk. */
export function writeModes(tool: SiteTool): Block[] {
  const modes = listModes(tool);
  if (modes.length === 0) return [];
  return [
    strong('What its arguments choose'),
    list(
      modes.map(({ argument, value, category, severity, recommended, rationale }) => [
        quote(argument),
        ...(value === null ? [' (any value)'] : [' = ', quote(value)]),
        `: ${category}, ${severity ?? 'not assessed'}; on its own: ${recommended}. ${rationale}`,
      ]),
    ),
  ];
}
