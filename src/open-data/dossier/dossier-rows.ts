import { z } from 'zod';
import { readAudience } from '../../catalog/read-audience.ts';
import { recommendIntent } from '../../views/policies/recommendation.ts';
import { compareRisk, type SiteServer, type SiteTool } from '../../views/site.ts';
import { nameReach } from '../../views/table/name-reach.ts';
import { nameUndo } from '../../views/label/answer-undo.ts';
import { toolIntentSchema } from '../../policies/intent-schema.ts';
import { toolRecordSchema } from '../schema/tool-record.ts';

const { server, name, version, digest, audience, status, category, severity } = toolRecordSchema.shape;

const blankSchema = z.literal('');

/** A row of a server's `dossier.csv`: a tool that it offers, with room for a decision about it. */
export const dossierRowSchema = z.strictObject({
  server,
  version,
  tool: name,
  digest,
  audience,
  status,
  category,
  severity,
  undo: z.string().describe('Whether a call can be undone, in a word or two.'),
  reach: z.string().describe('How far one call goes, in a word or two.'),
  traits: z.string().describe('Ids of its traits with a space between them; empty where it has none.'),
  reason: z.string().describe('Why the verdict is what it is, in our words.'),
  recommended: toolIntentSchema.shape.disposition.describe('What the supervised pack recommends.'),
  callsPerMinute: z.int().nullable().describe('How often it may be called; null where it is not limited.'),
  because: z.string().describe('Why that is recommended, in our words.'),
  decision: blankSchema.describe('Empty: for who decides.'),
  note: blankSchema.describe('Empty: for who decides.'),
});
export type DossierRow = z.infer<typeof dossierRowSchema>;

function makeRow(tool: SiteTool): DossierRow {
  const { assessment } = tool;
  const { disposition, rateLimit, reason } = recommendIntent(tool);
  return {
    server: tool.server,
    version: tool.version,
    tool: tool.name,
    digest: tool.digest,
    audience: readAudience(tool.definition),
    status: assessment.status,
    category: assessment.category,
    severity: assessment.severity,
    undo: nameUndo(assessment),
    reach: nameReach(assessment),
    traits: assessment.traits.join(' '),
    reason: assessment.status === 'assessed' ? assessment.rationale : assessment.reasons.join(' '),
    recommended: disposition,
    callsPerMinute: rateLimit?.max ?? null,
    because: reason,
    decision: '',
    note: '',
  };
}

/** Every tool that a server offers, those of its own page included, the riskiest first. */
export const makeDossierRows = ({ tools }: SiteServer): DossierRow[] =>
  tools
    .filter(({ isCurrent }) => isCurrent)
    .toSorted(compareRisk)
    .map(makeRow);
