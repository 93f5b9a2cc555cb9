import { bundleStages } from '../cache/bundle-stages.ts';
import { loadCachedSite } from '../cache/load-cached-site.ts';
import { answerParent } from './answer-parent.ts';

/** Where a catalogue is read, and where what was made of it is kept. */
interface Place {
  readonly data: string;
  readonly cache: string;
}

answerParent<Place>(async ({ data, cache }) => {
  const code = await bundleStages(cache);
  const { problems } = await loadCachedSite(data, cache, code);
  return { code, problems };
});
