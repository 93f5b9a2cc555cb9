import { z } from 'zod';
import { hashText } from '../../catalog/digest.ts';
import { refuseSettings } from '../../catalog/problem-error.ts';

/** One of the parts that a site is built in. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

const MOST_PARTS = 256;

const shardSchema = z
  .string()
  .regex(/^\d{1,3}\/\d{1,3}$/, 'must be of the form 1/3')
  .transform((text): Shard => {
    const [part = 0, of = 0] = text.split('/').map(Number);
    return { part, of };
  })
  .refine(
    ({ part, of }) => part >= 1 && part <= of && of <= MOST_PARTS,
    `must be between 1/n and n/n, with an n of at most ${MOST_PARTS}`,
  );

/** Reads from the environment which part of the site to build; null where it is built whole. Throws a ProblemError. */
export function readShard(environment: NodeJS.ProcessEnv = process.env): Shard | null {
  const { data, error } = z
    .object({ SHARD: shardSchema.nullable() })
    .safeParse({ SHARD: environment['SHARD'] || null });
  if (data !== undefined) return data.SHARD;
  throw refuseSettings(error, 'Write SHARD=1/3 for the first of three parts, or unset it to build the whole site.');
}

/** A shard as its folder is called. */
export const nameShard = ({ part, of }: Shard): string => `${part}-of-${of}`;

/**
 * Whether a page belongs to a part: pages of a server are dealt out by a hash of their path, so that every part has about
 * as many; all others are in the first.
 */
export const isInShard = ({ part, of }: Shard, path: string, isOfServer: boolean): boolean =>
  isOfServer ? Number.parseInt(hashText(path).slice(0, 8), 16) % of === part - 1 : part === 1;
