import { z } from 'zod';
import { refuseSettings } from './problem-error.ts';

const originSchema = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const httpsSchema = z
  .url({ protocol: /^https$/ })
  .refine((url) => !/[?#]/.test(url), 'must have no query and no fragment')
  .transform((url) => url.replace(/(?<!\/)\/+$/, ''));
const basePathSchema = z
  .string()
  .regex(/^[A-Za-z0-9._~/-]*$/, 'must be a path such as /toolrisk/')
  .refine((path) => !path.split('/').some((segment) => /^\.{1,2}$/.test(segment)), 'must not hold . or ..')
  .transform((path) => `/${path}/`.replace(/\/{2,}/g, '/'));

const settingsSchema = z.object({
  /** Origin that the site is served from; null where it isn't known at build time. */
  SITE_URL: originSchema.nullable(),
  /** Path that the site is served under, with a slash at both ends. */
  BASE_PATH: basePathSchema,
  /** Where corrections are reported; null where there is no such place. */
  REPOSITORY_URL: httpsSchema.nullable(),
});

export type SiteSettings = z.infer<typeof settingsSchema>;

/** Reads the site's settings from the environment. Throws a ProblemError that names every wrong one. */
export function readSiteSettings(environment: NodeJS.ProcessEnv = process.env): SiteSettings {
  const { data, error } = settingsSchema.safeParse({
    SITE_URL: environment['SITE_URL'] || null,
    BASE_PATH: environment['BASE_PATH'] || '/',
    REPOSITORY_URL: environment['REPOSITORY_URL'] || null,
  });
  if (data !== undefined) return data;
  throw refuseSettings(
    error,
    'Write SITE_URL=https://HOST, BASE_PATH=/PATH/, REPOSITORY_URL=https://HOST/PATH, or unset it.',
  );
}
