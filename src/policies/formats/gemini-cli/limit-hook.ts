import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation, ProofExtra, ProofSession } from '../../proving/define-proof.ts';
import { readGuideBlock } from '../../proving/read-guide.ts';
import { limitTo, makeCall } from '../../proving/scenarios/scenario.ts';

const HOOK = fileURLToPath(new URL('../../../../public/policies/limit-calls.mjs', import.meta.url));
const TOOL = 'update_user';
const MAX = 10;

/** The hook that counts calls, with the settings of the guide, in a Gemini CLI that is driven as for the policies. */
export const makeLimitHook = (drive: (session: ProofSession, added: object) => Promise<Observation>): ProofExtra => ({
  id: 'limit-hook',
  title: 'a hook that counts calls',
  scenario: 'dispositions',
  readText: () => readGuideBlock(new URL('./', import.meta.url), 'json'),
  effects: [{ tool: TOOL, asked: 'limit', given: 'limit', ...limitTo(MAX), bounds: [], required: [], mildModes: null }],
  calls: [
    ...Array.from({ length: MAX + 3 }, (_, i) =>
      makeCall(
        TOOL,
        { email: 'reader@example.com', dataFields: { visits: i } },
        i < MAX ? 'within-limit' : 'over-limit',
      ),
    ),
    makeCall('get_lists', {}, 'other-tool'),
  ],
  run: async (session) => {
    const folder = join(session.home, '.gemini');
    await mkdir(folder);
    await copyFile(HOOK, join(folder, 'limit-calls.mjs'));
    return drive(session, JSON.parse(session.text) as object);
  },
});
