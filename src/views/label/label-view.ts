import { axes, severities } from '../../catalog/vocabulary.ts';
import { severityThresholds, sumPoints } from '../../classifier/judging/severity.ts';
import { findBand } from '../../accuracy/find-band.ts';
import { readHints } from '../../assessed/declared/read-hints.ts';
import { hintIds } from '../../assessed/declared/hints.ts';
import { joinWords, nameCategory, nameSeverity } from '../describe-tool.ts';
import { categoryMarks } from '../marks/category-marks.ts';
import { axisCells } from '../marks/axis-cells.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import type { SiteTool } from '../site.ts';
import { answerUnasked } from './answer-unasked.ts';
import { answerUndo } from './answer-undo.ts';
import { answerWorst } from './answer-worst.ts';
import { numberAxis, type NumberedFinding } from './number-evidence.ts';

/** A number of points as it is printed, with a true minus. */
export const printPoints = (points: number): string => String(points).replace('-', '\u2212');

/** Where the next level begins: `critical from 8`; of the worst level, where it began itself. */
function tellNextLevel(severity: SiteTool['assessment']['severity']): string {
  const at = severityThresholds.findIndex((each) => each.severity === severity);
  const next = severityThresholds[at + 1];
  if (next !== undefined) return `${severities[at + 1]?.label.toLowerCase() ?? ''} from ${next.from ?? 0}`;
  return `${severityThresholds[at]?.from ?? 0} and more`;
}

/** What it is said on: by rules, and how sure, or by a reader. */
function tellBasis({ source, confidence }: SiteTool['assessment']): string {
  if (source === 'review') return 'a reader of the definition';
  const band = findBand(confidence);
  return band === null ? 'rules' : `rules; ${band.words} were right`;
}

/** The hints that a tool declares, in words. */
function tellHints({ definition }: SiteTool): string {
  const { hints } = readHints(definition);
  const declared = hintIds.filter((id) => hints[id].state !== 'not-declared');
  return declared.length === 0
    ? 'none declared'
    : joinWords(declared.map((id) => `${id.replace(/Hint$/, '')} ${hints[id].state}`));
}

/** One axis on the label: its level, a meter of as many cells as it can give, and what shows it. */
function listAxes({ assessment }: SiteTool, findings: readonly NumberedFinding[]) {
  if (assessment.axes === null) return [];
  const terms = assessment.axes;
  return axes.map(({ id, label, levels }) => {
    const { level, points, evidence, source } = terms[id];
    return {
      label,
      level: levels.find((each) => each.id === level)?.label ?? level,
      cells: axisCells[id],
      // Points below none fill no cell.
      filled: Math.max(0, points),
      points: printPoints(points),
      isNone: points === 0,
      byReview: source === 'review',
      numbers: numberAxis(assessment, findings, evidence),
    };
  });
}

/** The band of a label: the level in a word, a meter and points, and the category's mark; `note` goes below the points. */
export type LabelBandView = ReturnType<typeof viewBand>;

export const viewBand = (assessment: SiteTool['assessment'], note: string) => ({
  signal: nameSeverity({ assessment }),
  icon: assessment.category === null ? null : categoryMarks[assessment.category],
  category: nameCategory({ assessment }),
  points: assessment.axes === null ? '?' : printPoints(sumPoints(assessment.axes)),
  note: ['points', note],
});

/** Everything that the label of a tool shows. */
export type LabelView = ReturnType<typeof viewLabel>;

export function viewLabel(tool: SiteTool, findings: readonly NumberedFinding[]) {
  const { assessment, onServer, version } = tool;
  const { severity } = assessment;
  const snapshot = onServer.snapshots.find(({ manifest }) => manifest.version === version) ?? onServer.newest;
  return {
    tone: severity ?? ('unknown' as const),
    band: viewBand(tool.assessment, severity === null ? 'never shown as safe' : tellNextLevel(severity)),
    answers: [
      { question: 'Run unasked?', ...answerUnasked(recommendIntent(tool)) },
      { question: 'Undo?', ...answerUndo(assessment) },
      { question: 'Worst call', word: '', rest: answerWorst(assessment) },
    ],
    axes: listAxes(tool, findings),
    facts: [
      { term: 'Read from', fact: `${version}, captured ${snapshot.manifest.provenance.capturedAt.slice(0, 10)}` },
      { term: 'Judged by', fact: tellBasis(assessment) },
      { term: 'Hints', fact: tellHints(tool) },
    ],
  };
}
