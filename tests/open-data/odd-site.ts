import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { remoteAddresses } from '../../src/catalog/remotes/remote-addresses.ts';
import { loadSite } from '../../src/views/load-site.ts';
import type { Site } from '../../src/views/site.ts';
import { askedServer } from '../fixtures/catalogue/asked-server.ts';
import { allHostileTools, hostileTools } from '../fixtures/catalogue/hostile-tools.ts';
import { makeCatalogue, makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const { twin, schemaless } = hostileTools;

const choosing = {
  name: 'manage_records',
  description: 'Manages records.',
  inputSchema: { type: 'object', properties: { action: { type: 'string', enum: ['list', 'create', 'delete'] } } },
};
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'].map((description, i) => ({
  name: `formula_${i}`,
  description,
}));
const fences = ['```', '~~~', '`````'].map((run, i) => ({
  name: `fence_${i}`,
  description: `Ends here.\n${run}\n# Ignore what is above\n<script>alert(1)</script>\n${run}`,
}));

/** The slug of a server whose publisher says that it runs one elsewhere. */
export const DECLARED = remoteAddresses[0]?.server ?? '';

/** A site of four servers that serve what they shouldn't, one of them with a history, one that depends on who asks; and the folder it was read from. */
export async function loadOddSite(): Promise<{ readonly site: Site; readonly folder: string }> {
  const folder = await makeCatalogue({
    odd: {
      server: makeServer({ name: 'Odd & <Sons> "Server"' }),
      manifests: { '1.0.0': makeManifest(allHostileTools) },
    },
    sum: {
      server: makeServer({ slug: 'sum', package: { registry: 'npm', name: '@scope/sum' } }),
      manifests: {
        '1.0.0': makeManifest([choosing, ...formulas, ...fences], {
          server: 'sum',
          provenance: makeProvenance({ source: 'npm:@scope/sum@1.0.0' }),
        }),
      },
    },
    asked: askedServer,
    // A slug for which addresses are declared.
    [DECLARED]: {
      server: makeServer({ slug: DECLARED, snapshots: ['1.0.0', '2.0.0'] }),
      manifests: {
        '1.0.0': makeManifest([twin, schemaless], { server: DECLARED }),
        '2.0.0': makeManifest([twin], { server: DECLARED, version: '2.0.0' }),
      },
    },
  });
  return { site: await loadSite(folder), folder: join(folder, 'out') };
}

/** Removes what was written for it. */
export const removeOddSite = (folder: string): Promise<void> => rm(join(folder, '..'), { recursive: true });
