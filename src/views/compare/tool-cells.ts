import { countTokens } from '../../catalog/count-tokens.ts';
import type { TraitId } from '../../catalog/schema/vocabulary.ts';
import { axes } from '../../catalog/vocabulary.ts';
import { hintIds } from '../../assessed/declared/hints.ts';
import { readHints } from '../../assessed/declared/read-hints.ts';
import { sumPoints } from '../../classifier/judging/severity.ts';
import { decideIntent } from '../../policies/decide-intent.ts';
import { packs } from '../../policies/packs/index.ts';
import { listParameters } from '../parameters.ts';
import { describeArguments, describeTraits, nameCategory, nameSeverity } from '../describe-tool.ts';
import { answerUnasked } from '../label/answer-unasked.ts';
import { nameUndo } from '../label/answer-undo.ts';
import { recommendIntent } from '../policies/recommendation.ts';
import type { SiteTool } from '../site.ts';
import { nameReach } from '../table/name-reach.ts';

function tellHints({ definition }: SiteTool): string {
  const { hints } = readHints(definition);
  const declared = hintIds.filter((id) => hints[id].state !== 'not-declared');
  return declared.map((id) => `${id} ${hints[id].state}`).join(', ') || 'none';
}

/** The cells of a tool, in the order of the rows. */
export function describeOne(tool: SiteTool): string[] {
  const { assessment, definition, onServer } = tool;
  const { axes: terms } = assessment;
  const yes = (id: TraitId): string => (assessment.traits.includes(id) ? 'yes' : 'no');
  const unasked = answerUnasked(recommendIntent(tool));
  return [
    `${onServer.server.publisher.name}, ${onServer.server.publisher.standing}`,
    tool.version,
    '',
    terms === null ? nameSeverity(tool) : `${nameSeverity(tool)}, ${sumPoints(terms)} points`,
    nameCategory(tool),
    nameUndo(assessment).replace('–', 'nothing to undo'),
    nameReach(assessment).replace('–', 'nothing changes'),
    yes('money-movement'),
    nameUndo(assessment) === 'depends' ? 'yes' : 'no',
    yes('credential-access'),
    ...axes.map(({ id, levels }) => {
      const term = terms?.[id];
      if (term === undefined) return 'not known';
      return `${term.points}: ${(levels.find(({ id: level }) => level === term.level)?.label ?? term.level).toLowerCase()}`;
    }),
    describeTraits(tool)
      .map(({ label }) => label.toLowerCase())
      .join(', ') || 'none',
    describeArguments(listParameters(definition)),
    tellHints(tool),
    '',
    `${unasked.word} ${unasked.rest}`,
    ...packs.map((pack) => {
      const { disposition, rateLimit } = decideIntent(pack, tool);
      return rateLimit === null ? disposition : `${rateLimit.max} a ${rateLimit.window}`;
    }),
    countTokens(definition).toLocaleString('en-GB'),
  ];
}
