import reportData from '../../data/captures/report.json' with { type: 'json' };
import { captureReportSchema, type CaptureReport } from '../catalog/schema/capture-report.ts';
import { urls } from '../catalog/urls.ts';
import { cutReason } from './exposure-view.ts';
import type { Site, SiteServer } from './site.ts';

const linkServer = ({ server }: SiteServer) => ({ name: server.name, href: urls.server(server.slug) });

/** Snapshots that came from files: nobody wrote down how they were confined, and they were not captured twice. */
const listTakenOver = ({ servers }: Pick<Site, 'servers'>) =>
  servers.flatMap((site) =>
    site.snapshots
      .filter(({ manifest }) => manifest.provenance.confinement === 'unknown')
      .map(({ manifest }) => ({
        server: linkServer(site),
        version: manifest.version,
        kind: manifest.provenance.kind === 'run' ? 'measured' : 'reconstructed',
        note: cutReason(manifest.provenance.note),
      })),
  );

/** Servers that no command captures again. */
const listByHand = ({ servers }: Pick<Site, 'servers'>) =>
  servers
    .filter(({ server }) => server.capture.source === null)
    .map((site) => ({ server: linkServer(site), note: cutReason(site.server.capture.note) }));

/** Comparisons with the servers that they are about; without those of servers that this catalogue doesn't hold. */
const viewComparisons = ({ comparisons }: CaptureReport, { servers }: Pick<Site, 'servers'>) =>
  comparisons.flatMap((comparison) => {
    const site = servers.find(({ server }) => server.slug === comparison.server);
    if (site === undefined) return [];
    return [{ ...comparison, server: linkServer(site), remark: cutReason(comparison.remark) }];
  });

/** Everything that the page about captures shows. `report` is that of `data/captures/`, which is the product's own. */
export function viewCaptures(
  site: Pick<Site, 'servers'>,
  report: CaptureReport = captureReportSchema.parse(reportData),
) {
  const { survey, runs } = report;
  return {
    tried: survey.tried,
    listed: survey.listed,
    failed: survey.tried - survey.listed,
    month: survey.month,
    failures: survey.failures.map(({ code, title, cause, remedy, packages }) => ({
      code,
      title,
      cause: cutReason(cause),
      remedy: cutReason(remedy),
      packages,
    })),
    takenOver: listTakenOver(site),
    byHand: listByHand(site),
    comparisons: viewComparisons(report, site),
    runs: runs
      .toReversed()
      .map((run) => ({ ...run, servers: run.unchanged + run.changed + run.failed + run.notRepeatable })),
  };
}

export type CapturesView = ReturnType<typeof viewCaptures>;
