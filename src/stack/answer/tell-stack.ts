import type { StackAnswer } from './answer-stack.ts';
import type { PlacedTool } from './placed-tool.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const some = (tools: readonly PlacedTool[], holds: (tool: PlacedTool) => boolean): boolean => tools.some(holds);

/** What a stack can do to its owner, in one sentence of our own. */
export function tellStack({ tools, waysOut }: StackAnswer): string {
  const deeds = [
    [some(tools, ({ verdict }) => verdict.undo === 'no, gone'), 'end things for good'],
    [some(tools, ({ verdict }) => verdict.traits.includes('money-movement')), 'move money'],
    [some(tools, ({ verdict }) => verdict.undo === 'depends'), 'run whatever it is given'],
    [some(tools, ({ verdict }) => verdict.traits.includes('mass-audience')), 'write to whole audiences'],
    [some(tools, ({ verdict }) => verdict.traits.includes('credential-access')), 'touch secrets'],
    [waysOut.ways.length > 0, 'carry private data out'],
  ] as const;
  const told = deeds.filter(([holds]) => holds).map(([, deed]) => deed);
  const open = tools.filter(({ verdict }) => verdict.severity === null).length;
  const unread = open === 0 ? '' : ` What ${open} of its tools do is not known.`;
  if (tools.length === 0) return 'None of its tools are known.';
  if (told.length === 0) return `Nothing here ends anything for good, reaches people, pays or runs code.${unread}`;
  return `Together, these servers can ${list.format(told)}.${unread}`;
}
