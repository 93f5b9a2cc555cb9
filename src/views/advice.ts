import type { AssessedTool } from '../assessed/load-assessed-catalogue.ts';

/** Whether one call already reaches many. */
export const reachesMany = ({ assessment: { axes, traits } }: AssessedTool): boolean =>
  axes?.reach.level === 'many' || traits.includes('mass-audience');

interface Advice {
  readonly applies: (tool: AssessedTool) => boolean;
  readonly text: string;
}

/** What the axes say that a recommendation by category doesn't. */
const ADVICE: readonly Advice[] = [
  {
    applies: (tool) => tool.assessment.category !== 'Read' && reachesMany(tool),
    text: 'A limit on calls does not make it safe: one call can already reach many people. Where your client can’t ask a person, keep it from being called.',
  },
  {
    applies: ({ assessment: { axes } }) => axes?.code.level === 'unbounded',
    text: 'What it runs is decided by its arguments, so a limit on calls says nothing about what one call does, and a person who confirms has to read all of it. Allow it only where all that the server can touch may be lost.',
  },
  {
    applies: ({ assessment: { axes } }) => axes?.control.level === 'brake',
    text: 'It is also a brake. Where the file that you choose keeps it from being called, the agent can’t stop what is running either: keep another way to stop at hand.',
  },
  {
    applies: ({ assessment: { axes, category } }) => category === 'Read' && axes !== null && axes.privacy.points > 0,
    text: 'Reading is not harmless here: what it returns goes to the model, and from there to whatever the agent calls next.',
  },
];

/** Advice for a tool beyond its recommended policy, in our words; empty where the policy says it all. */
export const adviseOn = (tool: AssessedTool): string[] =>
  ADVICE.filter(({ applies }) => applies(tool)).map(({ text }) => text);
