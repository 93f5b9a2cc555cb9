import type { Trap } from '../../traps.ts';
import { unwritableName } from '../../unwritable-name.ts';

/** What Docker’s gateway can't say of a tool. */
export const dockerMcpGatewayTraps: readonly Trap[] = [unwritableName];
