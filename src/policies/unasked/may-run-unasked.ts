import type { ToolIntent } from '../intent.ts';

/** Whether calls may run without a person being asked. */
export const mayRunUnasked = ({ disposition }: Pick<ToolIntent, 'disposition'>): boolean =>
  disposition === 'allow' || disposition === 'limit';
