import { urls } from '../catalog/urls.ts';
import { cutTools } from './cut-tools.ts';
import { countOf, joinWords } from './describe-tool.ts';
import { findPart } from './lists/list-part.ts';
import { listIds } from './lists/tool-lists.ts';
import type { Site } from './site.ts';

/** The page of all tools: the riskiest, and how many there are of each standing. */
export function viewTools(site: Site) {
  const dropped = site.tools.filter(({ isCurrent }) => !isCurrent).length;
  const ofApps = site.tools.length - dropped - site.currentTools.length;
  return {
    list: cutTools(site, site.tools),
    part: findPart(listIds.all, urls.tools(), site.tools.length, 1),
    counts: joinWords([
      `${countOf(site.currentTools.length, 'tool')} that servers offer today`,
      ...(ofApps > 0 ? [`${ofApps} that only a server\u2019s own page is to call`] : []),
      `${dropped} that they no longer do`,
    ]),
  };
}
