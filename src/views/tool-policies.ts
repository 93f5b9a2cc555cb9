import type { AssessedServer, AssessedTool } from '../classifier/load-assessed-catalogue.ts';
import type { PolicyFormat, RenderedPolicy } from '../policies/define-format.ts';
import { formats } from '../policies/formats/index.ts';
import { scopes, type Scope, type ToolIntent } from '../policies/intent.ts';
import { standard } from '../policies/packs/standard.ts';

/** A policy in one format, for each answer to what happens to the rest of the server. */
export interface FormatPolicies {
  readonly format: PolicyFormat;
  readonly policies: readonly { readonly scope: Scope; readonly rendered: RenderedPolicy }[];
}

const pack = standard;

const RECOMMENDATIONS: Record<ToolIntent['disposition'], string> = {
  allow: 'lets it run without a limit',
  limit: 'lets it run at a limited rate',
  ask: 'asks a person before each call',
  deny: 'refuses every call',
  hide: 'takes it out of the list of tools, so that no call can be made',
};

/** What the standard pack recommends for a tool. */
export const recommendIntent = ({ definition, assessment }: AssessedTool): ToolIntent =>
  pack.decideIntent(definition, assessment);

/** What a disposition means for a tool, to go behind `The standard pack`. */
export const describeRecommendation = ({ disposition }: ToolIntent): string => RECOMMENDATIONS[disposition];

/** One tool's policy in every format and scope; the alias is the server's slug. */
export function renderToolPolicies(tool: AssessedTool): FormatPolicies[] {
  const tools = [recommendIntent(tool)];
  return formats.map((format) => ({
    format,
    policies: scopes.map((scope) => ({
      scope,
      rendered: format.render({ alias: tool.server, scope, tools, others: [] }),
    })),
  }));
}

/** A whole server's policy in every format, denying what later versions may add. */
export function renderServerPolicies({ server, tools }: AssessedServer): FormatPolicies[] {
  const intents = tools.filter(({ isCurrent }) => isCurrent).map(recommendIntent);
  return formats.map((format) => ({
    format,
    policies: [
      { scope: 'only', rendered: format.render({ alias: server.slug, scope: 'only', tools: intents, others: [] }) },
    ],
  }));
}
