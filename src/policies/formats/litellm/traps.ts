import type { Trap } from '../../traps.ts';
import { unwritableName } from '../../unwritable-name.ts';

/** What LiteLLM can't say of a tool. */
export const litellmTraps: readonly Trap[] = [unwritableName];
