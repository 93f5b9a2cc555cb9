import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readSiteSettings } from '../../catalog/site-settings.ts';
import { readJsonFile } from '../../catalog/check-json.ts';
import { BUNDLE_FILE, bundleSchema, PRERENDER_FOLDER } from './bundle.ts';
import { refuseDoubles } from './refuse-doubles.ts';

/** A path of the site with what renders it. */
export type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What renders the site's pages, feeds and files of data. */
export interface OpenBundle {
  /** Every path of the site. Throws where two are the same. */
  listPaths(): Promise<StaticPath[]>;
  /** The content of the file at a path; null where it has none. Rejects where it can't be rendered. */
  render(path: StaticPath): Promise<Uint8Array | null>;
}

/** The parts of Astro's own app that a build sets up: see its default prerenderer. */
type BuildApp = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: { write(event: { message: string }): void } } };
  }): void;
  render(request: Request, options: { readonly routeData: StaticPath['route'] }): Promise<Response>;
};

const { SITE_URL, BASE_PATH } = readSiteSettings();

const logger = { options: { destination: { write: ({ message }: { message: string }) => console.error(message) } } };

/** Where a path is asked for: pages end with a slash, files as their route spells them. */
export function spellAddress({ pathname, route }: StaticPath): URL {
  const bare = pathname.replace(/^\//, '');
  return new URL(
    `${BASE_PATH}${route.type === 'page' ? bare.replace(/(?<=[^/])$/, '/') : bare}`,
    SITE_URL ?? 'http://localhost',
  );
}

/**
 * Opens the bundle in `folder` in this process, which must have the settings that it was made with. Rejects where there is
 * none that can be read.
 */
export async function openBundle(folder: string): Promise<OpenBundle> {
  const { value: bundle, problems } = await readJsonFile(join(folder, BUNDLE_FILE), bundleSchema);
  if (bundle === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { entry, styles } = bundle;
  const file = pathToFileURL(resolve(join(folder, PRERENDER_FOLDER, entry))).href;
  const { app } = (await import(file)) as { app: BuildApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
  app.setOptions({ settings: { scripts: [] }, logger });
  return {
    async listPaths() {
      const paths = await new StaticPaths(app).getAll();
      refuseDoubles(paths);
      return paths;
    },
    async render(path) {
      const response = await app
        .render(new Request(spellAddress(path)), { routeData: path.route })
        .catch((cause: unknown) => {
          const message = cause instanceof Error ? cause.message : String(cause);
          throw new Error(`${path.pathname} can't be rendered: ${message}`, { cause });
        });
      if (response.status !== 200 && path.pathname !== '/404')
        throw new Error(`${path.pathname} was answered with ${response.status}`);
      return response.body === null ? null : new Uint8Array(await response.arrayBuffer());
    },
  };
}
