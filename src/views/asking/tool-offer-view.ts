import type { Snapshot } from '../../catalog/derive.ts';
import { isForAppOnly } from '../../catalog/read-audience.ts';
import { ours } from '../../history/say.ts';
import type { SiteTool } from '../site.ts';
import { makePoint, type OfferPoint } from './offer-point.ts';
import { tellHeaders, tellIcons, tellPage, tellTasks } from './tell-members.ts';
import { tellVariants, tellWays } from './tell-serving.ts';

const tellAudience = ({ definition }: SiteTool): OfferPoint[] =>
  isForAppOnly(definition)
    ? [
        makePoint([
          ours(
            'Meant for the page that the server opens, not for the model (MCP Apps). A client that doesn’t know MCP Apps may hand it to the model all the same, so it has a verdict and a policy like any other.',
          ),
        ]),
      ]
    : [];

/** What there is to know of a tool beside its verdict: to whom it is offered and what comes with it; mostly nothing. */
export const viewToolOffer = (tool: SiteTool, snapshot: Snapshot): OfferPoint[] =>
  [
    tellAudience(tool),
    tellWays(tool, snapshot),
    tellVariants(tool, snapshot),
    tellPage(tool, snapshot),
    tellHeaders(tool),
    tellTasks(tool),
    tellIcons(tool),
  ].flat();
