import { loadAssessedCatalogue } from '../assessed/load-assessed-catalogue.ts';
import { findExposures } from '../attacks/exposure/find-exposures.ts';
import { checkHygiene } from '../hygiene/check-hygiene.ts';
import { assembleSite, listNamesakes, type FoundServer, type Site } from './site.ts';

/** The site of the catalogue in a folder, all of it worked out now. Rejects where the attack library has errors. */
export async function loadSite(directory: string): Promise<Site> {
  const { servers, problems } = await loadAssessedCatalogue(directory);
  const namesakes = listNamesakes(servers);
  const found = servers.map((onServer, s): FoundServer => {
    const hygiene = onServer.tools.map(({ definition }) => checkHygiene(definition));
    const exposures = onServer.tools.map(({ definition, assessment }, t) =>
      findExposures(definition, assessment, namesakes[s]?.[t], hygiene[t]),
    );
    return { onServer, hygiene, exposures };
  });
  return assembleSite(found, problems);
}
