import { z } from 'zod';

/** Names that stand for something else beside the pages of a server's versions, or that some systems give no file. */
const RESERVED = /^(?:index(?:\.html)?|feed\.(?:xml|json)|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/i;

/** A file's name may have 255 bytes on most disks; what is written beside a manifest has some more than its version. */
const LONGEST = 200;

const versionNameSchema = z
  .string()
  .max(LONGEST)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/)
  .refine((name) => !RESERVED.test(name) && !name.endsWith('.'), 'must be a name that any system gives a file');

/** The versions of a server's manifests, whose names are those of files and of pages, on disks that know no case too. */
export const versionNamesSchema = z
  .array(versionNameSchema)
  .min(1)
  .superRefine((names, context) => {
    const known = new Map<string, string>();
    for (const [i, name] of names.entries()) {
      const first = known.get(name.toLowerCase());
      if (first === undefined) known.set(name.toLowerCase(), name);
      else if (first !== name)
        context.addIssue({
          code: 'custom',
          path: [i],
          message: `names the same file as ${first} where case is ignored`,
        });
    }
  });
