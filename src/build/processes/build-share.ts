import { bundleStages, type StageCode } from '../cache/bundle-stages.ts';
import { loadCachedCatalogue, type CachedCatalogue } from '../cache/load-cached-site.ts';
import { planPages, type Written } from '../render/plan-pages.ts';
import { openSite, renderShare, type RenderedSite, type Share } from '../render/render-share.ts';
import { answerParent } from './answer-parent.ts';

/** Where a catalogue is read, and where what was made of it is kept. */
export interface Place {
  readonly data: string;
  readonly cache: string;
  /** The code of an earlier check, so that all processes have the same; null where there was none. */
  readonly code: StageCode | null;
}

/** What a process of a build is asked for: first to load and check the catalogue, then what is left of it, and a share. */
export type BuildTask =
  | ({ readonly kind: 'check' } & Place)
  | ({ readonly kind: 'plan' } & RenderedSite & { readonly written: Written })
  | ({ readonly kind: 'render' } & Share);

let loaded: CachedCatalogue | null = null;
let opened: ReturnType<typeof openSite> | null = null;

answerParent<BuildTask>(async (task, tellProgress) => {
  if (task.kind !== 'check') {
    if (loaded === null) throw new Error('a catalogue is checked before it is rendered');
    const site = await (opened ??= openSite(loaded, task));
    return task.kind === 'plan'
      ? planPages(loaded, site.ofPart, task.written)
      : renderShare(loaded, site, task, tellProgress);
  }
  const code = task.code ?? (await bundleStages(task.cache));
  loaded = await loadCachedCatalogue(task.data, task.cache, code);
  return { code, problems: loaded.site.problems };
});
