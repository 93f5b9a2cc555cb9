import type { CategoryId } from '../../catalog/vocabulary-ids.ts';

/** What part a tool plays on a way out: it hands over what is private, brings in what others wrote, or lets data leave. */
export type FlowPart = 'private' | 'outside' | 'exit';

/** One way in which a tool plays a part, told from the exposure rule that links it to attack patterns. */
export interface Flow {
  readonly id: string;
  readonly part: FlowPart;
  /** Id of the exposure rule. */
  readonly rule: string;
  /** Only tools of this category. */
  readonly category?: CategoryId;
  /** Only what its own server holds can leave by it. */
  readonly isOwn?: true;
  /** For `private`, what it hands over; for `outside`, what comes in; for `exit`, how data leaves. */
  readonly says: string;
}

/** Every flow, in each part the strongest first. */
export const flows = [
  { id: 'secrets', part: 'private', rule: 'hands-out-secrets', says: 'passwords, keys or tokens' },
  { id: 'files', part: 'private', rule: 'takes-a-path', category: 'Read', says: 'files of the machine' },
  { id: 'people', part: 'private', rule: 'returns-private-data', says: 'data about people' },
  { id: 'fetched', part: 'outside', rule: 'calls-an-address', says: 'whatever a page says' },
  { id: 'written', part: 'outside', rule: 'returns-outside-text', says: 'what others wrote' },
  { id: 'address', part: 'exit', rule: 'calls-an-address', says: 'in an address that is fetched' },
  { id: 'message', part: 'exit', rule: 'sends-free-text', says: 'in a message to anybody' },
  { id: 'public', part: 'exit', rule: 'speaks-in-public', says: 'where everybody can read it' },
  { id: 'callback', part: 'exit', rule: 'reports-to-an-address', isOwn: true, says: 'to an address that a call sets' },
  { id: 'code', part: 'exit', rule: 'runs-what-it-is-given', says: 'by code that may connect to anything' },
] as const satisfies readonly Flow[];

export type FlowId = (typeof flows)[number]['id'];

/** The flows that a tool has part in, by the exposure rules that hold for it. */
export function listFlows(rules: ReadonlySet<string>, category: CategoryId | null): FlowId[] {
  return (flows as readonly Flow[])
    .filter((flow) => rules.has(flow.rule) && (flow.category === undefined || flow.category === category))
    .map(({ id }) => id as FlowId);
}
