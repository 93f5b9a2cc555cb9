import type { Expression } from './define-format.ts';
import type { PolicyRequest, ToolIntent } from './intent.ts';
import { mergeIntents } from './merge-intents.ts';

/** The other tools that a request alone would have denied by name. */
const listClosing = ({ scope, others }: PolicyRequest): readonly ToolIntent[] => (scope === 'only' ? others : []);

/** One request for what an engine takes for one server: what any of several closes is closed. */
export function joinRequests(requests: readonly PolicyRequest[], { unlisted }: Expression): PolicyRequest {
  const [first, ...more] = requests;
  if (first === undefined) return { alias: '', scope: 'rest', tools: [], others: [] };
  if (more.length === 0) return first;
  const { merged } = mergeIntents(requests.flatMap(({ tools }) => tools));
  const names = new Set(merged.map(({ tool }) => tool));
  const closing = unlisted === 'denied' ? [] : requests.flatMap(listClosing).filter(({ tool }) => !names.has(tool));
  const isClosed = requests.some(({ scope }) => scope === 'only');
  return { alias: first.alias, scope: isClosed ? 'only' : 'rest', tools: merged, others: closing };
}
