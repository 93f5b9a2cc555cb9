import type { Site, SiteTool } from '../site.ts';
import { viewToolPolicy, type PolicyPanelView } from '../policies/policy-panel-view.ts';
import { describeRecommendation, recommendIntent } from '../policies/recommendation.ts';
import { findExposedTools } from './exposed-tools.ts';

/** The policy of one exposed tool, as an example of what meets a pattern at the tool call. */
export interface ExamplePolicy {
  readonly tool: SiteTool;
  /** What the pack does about the tool, to go behind its name and a full stop. */
  readonly recommendation: string;
  /** Whether the pack lets the tool run as it likes, so that the example bounds nothing. */
  readonly isOpen: boolean;
  readonly policy: PolicyPanelView;
}

/**
 * Built from the riskiest current tool that lies open to the pattern, or, where the pack lets that one run freely, from
 * the riskiest that it bounds. Null where no tool of the catalogue lies open to it.
 */
export function makeExamplePolicy(site: Site, pattern: string): ExamplePolicy | null {
  const tools = findExposedTools(site, pattern);
  const isAllowed = (tool: SiteTool) => recommendIntent(tool).disposition === 'allow';
  const tool = tools.find((each) => !isAllowed(each)) ?? tools[0];
  return tool === undefined
    ? null
    : {
        tool,
        recommendation: describeRecommendation(tool),
        isOpen: isAllowed(tool),
        policy: viewToolPolicy(tool, tool.onServer),
      };
}
