import type { PolicyFormat } from './define-format.ts';
import { dispositions, type Disposition, type PolicyRequest } from './intent.ts';
import type { RenderedStack } from './rendered-stack.ts';

/**
 * Pure. One policy for several servers, no tool of which is treated any milder than in the policy of its server alone.
 * Servers of one alias are taken for one, and named as a problem.
 */
export function renderStack(format: PolicyFormat, requests: readonly PolicyRequest[]): RenderedStack {
  const rendered = requests.map((request) => ({ alias: request.alias, policy: format.render(request) }));
  const effects = rendered.flatMap(({ alias, policy }) => policy.effects.map((effect) => ({ alias, ...effect })));
  const counts = Object.fromEntries(
    dispositions.map((each) => [each, effects.filter(({ given }) => given === each).length]),
  ) as Record<Disposition, number>;
  return {
    files: rendered.map(({ alias, policy }, i) => ({
      fileName: `${i + 1}.${format.fileName}`,
      text: policy.text,
      aliases: [alias],
    })),
    summary: rendered.map(({ policy }) => policy.summary).join(' '),
    notes: rendered.flatMap(({ alias, policy }) => policy.notes.map((note) => ({ alias, ...note }))),
    effects,
    rest: rendered.map(({ alias, policy }) => ({ alias, effect: policy.rest })),
    steps: rendered.flatMap(({ policy }) => policy.steps),
    counts,
    problems: [],
  };
}
