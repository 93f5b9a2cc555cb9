import { UNFINISHED } from '../catalog/find-unfinished.ts';
import type { Server } from '../catalog/schema/server.ts';
import { deriveStanding, findMaker } from '../catalog/standing/derive-standing.ts';
import { readPackageOwner } from '../catalog/standing/package-owner.ts';
import { vendors } from '../catalog/standing/vendors.ts';

type Described = Pick<Server, 'product' | 'package' | 'repository' | 'homepage' | 'registry'>;

/** Who publishes a package: its maker where the rules say so, else whom the registry or the places of the package name. */
function namePublisher(server: Described, isOfficial: boolean): string {
  const maker = isOfficial ? findMaker(server.product, vendors) : null;
  const { scope, repository } = readPackageOwner(server);
  return (
    maker?.name ??
    server.registry?.publisher ??
    repository?.split('/')[1] ??
    scope?.slice(1) ??
    UNFINISHED.publisher.name
  );
}

/** The publisher of a server as the rules over registry and package have it; where it is on no registry, only `author` is named. */
export function describePublisher(server: Described, author: string | null = null): Server['publisher'] {
  if (server.package === null)
    return author === null
      ? { ...UNFINISHED.publisher }
      : {
          name: author,
          standing: 'unknown',
          basis: 'Its own manifest names this author, and nobody vouches for that.',
          rule: null,
        };
  const derived = deriveStanding(server, vendors);
  return { name: namePublisher(server, derived.standing === 'official'), ...derived };
}

/** The publisher after more was read of its package. What a person found out stays; what a rule said is asked again. */
export function updatePublisher(server: Server): Server['publisher'] {
  const { rule, standing, name } = server.publisher;
  if (rule === null) return server.publisher;
  const derived = deriveStanding(server, vendors);
  return derived.rule === rule && derived.standing === standing ? server.publisher : { name, ...derived };
}
