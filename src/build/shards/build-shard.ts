import { writeFile } from 'node:fs/promises';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { digestJson } from '../../catalog/digest.ts';
import { formatDataFile } from '../../catalog/format-data.ts';
import { readSiteSettings } from '../../catalog/site-settings.ts';
import { getSite } from '../../views/site.ts';
import { PART_FILE, type Part } from './part-file.ts';
import { isInShard, type Shard } from './shard.ts';

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A page's path as integrations are told it. */
const spellPage = ({ pathname }: StaticPath) => ({
  pathname: pathname.replace(/^\/|\/$/g, '').replace(/(?<=.)$/, '/'),
});

async function describePart({ part, of }: Shard, paths: readonly string[], ownPaths: number): Promise<Part> {
  const { servers } = await getSite();
  const manifests = servers.flatMap(({ snapshots }) => snapshots.map(({ manifest }) => manifest.digest));
  const site = digestJson({ settings: { ...readSiteSettings() }, manifests, paths: paths.toSorted() });
  return { part, of, site, paths: paths.length, ownPaths };
}

/**
 * Makes a build write one part of the site. `ofWholeSite` are integrations that write what belongs to no single page: they
 * are told of every page of the site and run for the first part only.
 */
export function buildShard(shard: Shard, ofWholeSite: readonly AstroIntegration[]): AstroIntegration[] {
  let all: readonly StaticPath[] = [];
  let own: readonly StaticPath[] = [];

  const dealOut: AstroIntegration = {
    name: 'shard',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          const getStaticPaths = async () => {
            all = await prerenderer.getStaticPaths();
            own = all.filter(({ pathname, route }) => isInShard(shard, pathname, route.params.includes('server')));
            return [...own];
          };
          return { ...prerenderer, getStaticPaths };
        });
      },
      'astro:build:done': async ({ dir }) => {
        const paths = all.map(({ pathname }) => pathname);
        await writeFile(new URL(PART_FILE, dir), formatDataFile(await describePart(shard, paths, own.length)));
      },
    },
  };

  const onWhole = (integration: AstroIntegration): AstroIntegration => ({
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        const pages = all.filter(({ route }) => route.type === 'page').map(spellPage);
        if (shard.part === 1) await integration.hooks['astro:build:done']?.({ ...options, pages });
      },
    },
  });
  return [dealOut, ...ofWholeSite.map(onWhole)];
}
