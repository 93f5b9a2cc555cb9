import { bundleStages, type StageCode } from '../cache/bundle-stages.ts';
import { loadCachedCatalogue, type CachedCatalogue } from '../cache/load-cached-site.ts';
import { renderShare, type Share } from '../render/render-share.ts';
import { answerParent } from './answer-parent.ts';

/** Where a catalogue is read, and where what was made of it is kept. */
export interface Place {
  readonly data: string;
  readonly cache: string;
  /** The code of an earlier check, so that all processes have the same; null where there was none. */
  readonly code: StageCode | null;
}

/** What a process of a build is asked for: first to load and check the catalogue, then to render a share of it. */
export type BuildTask = ({ readonly kind: 'check' } & Place) | ({ readonly kind: 'render' } & Share);

let loaded: CachedCatalogue | null = null;

answerParent<BuildTask>(async (task, tellProgress) => {
  if (task.kind === 'render') {
    if (loaded === null) throw new Error('a catalogue is checked before it is rendered');
    return renderShare(loaded, task, tellProgress);
  }
  const code = task.code ?? (await bundleStages(task.cache));
  loaded = await loadCachedCatalogue(task.data, task.cache, code);
  return { code, problems: loaded.site.problems };
});
