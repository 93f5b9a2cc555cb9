import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that put others in the place of modules, which no test after them may find there. */
const changeModules = ['tests/attacks/feeds.test.ts', 'tests/capture/demand-sandbox.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    // Vitest would leave one core to itself, which has little to do; and tests of captures wait for servers much of their
    // time, which leaves room for one worker more.
    maxWorkers: availableParallelism() + 1,
    globalSetup: 'tests/capture/bundle-fixtures.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...changeModules],
          // Modules, and what they hold of the whole catalogue, are loaded once a worker instead of once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: changeModules, sequence: { groupOrder: 1 } } },
    ],
  },
});
