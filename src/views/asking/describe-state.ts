import { isForAppOnly } from '../../catalog/read-audience.ts';
import type { SiteTool } from '../site.ts';

/** What sets a tool apart in lists: that it is gone, or called by the server's own page alone; empty for most. */
export const describeState = ({ isCurrent, definition }: Pick<SiteTool, 'isCurrent' | 'definition'>): string =>
  !isCurrent ? 'no longer offered' : isForAppOnly(definition) ? 'called by the app, not the model' : '';
