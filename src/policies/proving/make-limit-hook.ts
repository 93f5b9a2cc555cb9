import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proof, ProofExtra } from './define-proof.ts';
import { readGuideBlock } from './read-guide.ts';
import { limitTo, makeCall } from './scenarios/scenario.ts';

const HOOK = fileURLToPath(new URL('../../../public/policies/limit-calls.mjs', import.meta.url));
const TOOL = 'update_user';
const MAX = 10;

/**
 * The hook that counts calls, with the settings of a guide. `formatFolder` is where the guide stands, `settings` the
 * folder in the home of a client where the hook goes, and `run` puts the session's text in force there.
 */
export const makeLimitHook = (formatFolder: URL, settings: string, run: Proof['run']): ProofExtra => ({
  id: 'limit-hook',
  title: 'a hook that counts calls',
  scenario: 'dispositions',
  readText: () => readGuideBlock(formatFolder, 'json'),
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
    const folder = join(session.home, settings);
    await mkdir(folder);
    await copyFile(HOOK, join(folder, 'limit-calls.mjs'));
    return run(session);
  },
});
