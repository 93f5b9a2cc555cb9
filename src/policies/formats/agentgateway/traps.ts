import type { Trap } from '../../traps.ts';
import { unwritableName } from '../../unwritable-name.ts';

/** What agentgateway can't say of a tool. */
export const agentgatewayTraps: readonly Trap[] = [unwritableName];
