import { z } from 'zod';

/** Name of the file of a bundle that says what renders it. */
export const BUNDLE_FILE = 'bundle.json';
/** Folder of a bundle with what browsers load, as it goes into the site. */
export const CLIENT_FOLDER = 'client';
/** Folder of a bundle with the modules that render pages. */
export const PRERENDER_FOLDER = 'prerender';

/** What a bundle says of itself: what renders pages apart from the modules that it holds. */
export const bundleSchema = z.strictObject({
  /** The module that opens the rest, within its folder. */
  entry: z.string(),
  /** Style sheets of each page, by Astro's own name of it. */
  styles: z.array(z.tuple([z.string(), z.array(z.json())])),
});

export type Bundle = z.infer<typeof bundleSchema>;
