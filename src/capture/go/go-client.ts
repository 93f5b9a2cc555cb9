import { resolve } from 'node:path';

/** Where modules are kept that servers are built from, for all captures. */
const FOLDER = '.build/go';

/**
 * How Go is run: with the settings of whoever captures (proxy, checksums), but with the toolchain that is there, modules
 * kept below `.build`, and no C, so that building runs nothing of what is built.
 */
export const goEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  GOPATH: resolve(FOLDER),
  GOTOOLCHAIN: 'local',
  GO111MODULE: 'on',
  GOWORK: 'off',
  CGO_ENABLED: '0',
});

/** A version of a module without the `v` before it, as other registries write theirs. */
export const bareVersion = (version: string): string => version.replace(/^v/, '');
