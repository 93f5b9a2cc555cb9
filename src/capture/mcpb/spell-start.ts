import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isWithin } from '../sandbox/find-programs.ts';
import type { BundleStart } from './bundle-manifest.ts';
import { fillIn, listPlaces, type BundleFolders, type SettledSettings } from './settle-settings.ts';

/** How a bundle is started, with everything filled in. */
export interface SpelledStart {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  /** Variables that it would set from settings that were left open. */
  readonly leftOpen: readonly string[];
}

const SETTING = /\$\{user_config\.([\w.-]{1,200})\}/g;
const WHOLE_SETTING = /^\$\{user_config\.([\w.-]{1,200})\}$/;

/** Whether a text stands for a setting that nobody gave a value: a host leaves out what would be set to it. */
const isOpen = (text: string, { values }: SettledSettings): boolean =>
  [...text.matchAll(SETTING)].some(([, key = '']) => values.get(key)?.length === 0);

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Fills in what a manifest leaves to hosts. A setting of several values becomes several arguments. */
export async function spellStart(
  { command, args, env }: BundleStart,
  settings: SettledSettings,
  folders: BundleFolders,
): Promise<SpelledStart> {
  const single = [...settings.values].map(([key, values]) => [`user_config.${key}`, values.join(',')] as const);
  const words = new Map([...listPlaces(folders), ...single]);
  const filled = args.flatMap((arg) => {
    const [, key] = WHOLE_SETTING.exec(arg) ?? [];
    if (key !== undefined) return settings.values.get(key) ?? [arg];
    return isOpen(arg, settings) ? [] : [fillIn(arg, words)];
  });
  const anchored = filled.map(async (arg) => {
    const path = resolve(folders.bundle, arg);
    return arg !== '' && isWithin(path, folders.bundle) && (await isFile(path)) ? path : arg;
  });
  const variables = Object.entries(env);
  return {
    command: fillIn(command, words),
    arguments: await Promise.all(anchored),
    environment: new Map(
      variables.filter(([, text]) => !isOpen(text, settings)).map(([name, text]) => [name, fillIn(text, words)]),
    ),
    leftOpen: variables.filter(([, text]) => isOpen(text, settings)).map(([name]) => name),
  };
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The script that starts a bundle. What its manifest sets holds within the sandbox alone, where nothing but its server
 * hears of it, and gives way to what was set for the capture.
 */
export const writeStartScript = (program: string, { arguments: args, environment }: SpelledStart): string =>
  [
    '#!/bin/sh',
    ...[...environment].map(([name, value]) => `[ -n "\${${name}+set}" ] || ${name}=${quote(value)}\nexport ${name}`),
    `exec ${[program, ...args].map(quote).join(' ')} "$@"`,
    '',
  ].join('\n');

/** The file of the bundle that a command names; null where it names none of them. */
export async function findOwnProgram(command: string, bundle: string): Promise<string | null> {
  const path = resolve(bundle, command);
  return isWithin(path, bundle) && (await isFile(path)) ? path : null;
}

/** Where the script lies, beside what was unpacked. */
export const placeStartScript = ({ bundle }: BundleFolders): string => join(bundle, '..', 'start');
