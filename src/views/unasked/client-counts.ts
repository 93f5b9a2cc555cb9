import { formats } from '../../policies/formats/index.ts';
import type { ToolIntent } from '../../policies/intent.ts';
import { mayRunUnasked } from '../../policies/unasked/may-run-unasked.ts';
import { urls } from '../../catalog/urls.ts';

/** How many tools of a policy run unasked, ask a person and are kept back, once a client has read its file. */
export interface ClientCount {
  readonly label: string;
  readonly guide: string;
  readonly unasked: number;
  readonly asked: number;
  readonly refused: number;
}

/** What becomes of a list in each format: where one can't count calls, or check what they hold, a person is asked instead. */
export const countByClient = (server: string, tools: readonly ToolIntent[]): ClientCount[] =>
  formats.map((format) => {
    const { effects } = format.spell({ alias: server, scope: 'only', tools, others: [] });
    const unasked = effects.filter(({ given }) => mayRunUnasked({ disposition: given })).length;
    const asked = effects.filter(({ given }) => given === 'ask').length;
    return {
      label: format.label,
      guide: urls.policyGuide(format.id),
      unasked,
      asked,
      refused: effects.length - unasked - asked,
    };
  });
