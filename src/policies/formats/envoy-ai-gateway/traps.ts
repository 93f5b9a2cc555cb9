import type { Trap } from '../../traps.ts';
import { unwritableName } from '../../unwritable-name.ts';

/** What Envoy AI Gateway can't say of a tool. */
export const envoyAiGatewayTraps: readonly Trap[] = [unwritableName];
