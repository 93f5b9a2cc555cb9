import type { Assessment } from '../catalog/schema/assessment.ts';
import { axisIds } from '../catalog/schema/vocabulary.ts';
import { listHeaderParameters, readAudience, readPageUri } from '../catalog/read-audience.ts';
import { urls } from '../catalog/urls.ts';
import type { SiteTool } from '../views/site.ts';
import { recommendIntent } from '../views/policies/recommendation.ts';
import { FORMAT } from './format.ts';
import type { IndexedTool, ToolRecord } from './schema/tool-record.ts';

/** The terms with a source each: inside of the project it is left out where it is the rules. */
const recordTerms = (axes: NonNullable<Assessment['axes']>) =>
  Object.fromEntries(
    axisIds.map((id) => {
      const { level, points, evidence, source = 'rules' } = axes[id];
      return [id, { level, points, evidence, source }];
    }),
  ) as NonNullable<ToolRecord['assessment']['axes']>;

/** Other definitions of a tool, each with its verdict. */
const recordVariants = ({ variants }: SiteTool): ToolRecord['variants'] =>
  variants.map(({ configuration, definition, assessment: { category, severity } }) => ({
    configuration: configuration.id,
    category,
    severity,
    definition,
  }));

/** A tool as the data holds it, with its definition by reference. */
export const recordTool = (tool: SiteTool): ToolRecord => {
  const { server, name, slug, version, versions, isCurrent, assessment, digest, gloss, definition, exposures } = tool;
  return {
    format: FORMAT,
    server,
    name,
    slug,
    url: urls.tool(server, slug),
    markdown: urls.toolMarkdown(server, slug),
    version,
    versions: [...versions],
    isCurrent,
    status: assessment.status,
    category: assessment.category,
    severity: assessment.severity,
    confidence: assessment.confidence,
    digest,
    gloss,
    definition,
    audience: readAudience(definition),
    opensPage: readPageUri(definition),
    headers: listHeaderParameters(definition).map((header) => ({ ...header })),
    onlyWith: tool.onlyWith.map(({ id }) => id),
    notWith: tool.notWith.map(({ id }) => id),
    variants: recordVariants(tool),
    assessment: { ...assessment, axes: assessment.axes && recordTerms(assessment.axes) },
    exposures: exposures.map(({ pattern, rule, reason, evidence }) => ({
      pattern,
      rule,
      reason,
      evidence: [...evidence],
    })),
    recommendation: recommendIntent(tool),
  };
};

/** A tool as the list of the whole catalogue holds it. */
export function indexTool(record: ToolRecord): IndexedTool {
  const { server, name, slug, url, version, isCurrent, status, category, severity, confidence, digest } = record;
  return { server, name, slug, url, version, isCurrent, status, category, severity, confidence, digest };
}
