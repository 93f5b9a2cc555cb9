import { readProtocol } from '../../catalog/read-protocol.ts';
import { nameEras } from '../asking/name-eras.ts';
import { countOf } from '../describe-tool.ts';
import type { SiteServer } from '../site.ts';

/** One fact of a server: what it is, and what is known of it. */
export interface DossierFact {
  readonly term: string;
  readonly says: string;
  /** Whether `says` is to be typed or compared, rather than read. */
  readonly isCode: boolean;
}

const STANDING = {
  official: 'official, by the maker of the product',
  community: 'not by the maker of the product',
  unknown: 'standing unknown',
};

const HOW = {
  run: 'measured on the running server',
  reconstructed: 'reconstructed from its source, not measured',
};

const say = (term: string, says: string): DossierFact => ({ term, says, isCode: false });
const spell = (term: string, says: string): DossierFact => ({ term, says, isCode: true });

/** How it was captured, when and how much of it. */
function tellCapture({ newest }: SiteServer): string {
  const { kind, capturedAt, coverage } = newest.manifest.provenance;
  return `${capturedAt.slice(0, 10)}, ${HOW[kind]}${coverage === 'full' ? '' : '; a part of its tools only'}`;
}

function tellVariables({ server }: SiteServer, secret: boolean): string {
  const own = server.variables.filter((variable) => variable.secret === secret);
  return own.map(({ name, required }) => `${name}${required ? ' (required)' : ''}`).join(', ') || 'none known';
}

/** What an approval has to name: who, what, which version, and what it is given. */
export function listDossierFacts(site: SiteServer): DossierFact[] {
  const { server, newest } = site;
  const { publisher, launch, package: its } = server;
  const protocol = readProtocol(newest.manifest);
  return [
    say('Drives', server.product),
    say('Publisher', `${publisher.name}, ${STANDING[publisher.standing]}. ${publisher.basis}`),
    its === null ? say('Package', 'not on a package registry') : spell('Package', `${its.registry}: ${its.name}`),
    spell('Version', newest.manifest.version),
    say('Captured', tellCapture(site)),
    spell('Digest', newest.manifest.digest),
    say('Licence', server.license ?? 'not known'),
    server.repository === null ? say('Repository', 'not known') : spell('Repository', server.repository),
    launch.length === 0 ? say('Started with', 'no ready command') : spell('Started with', launch.join(' ')),
    spell('Secrets it asks for', tellVariables(site, true)),
    spell('Other variables', tellVariables(site, false)),
    say(
      'Protocol',
      `${nameEras(protocol)}${protocol.revisions.length === 0 ? '' : ` (${protocol.revisions.join(', ')})`}`,
    ),
    say(
      'Its own switches',
      server.switches.length === 0
        ? 'none known'
        : `${countOf(server.switches.length, 'setting')} that ${server.switches.length === 1 ? 'changes' : 'change'} which tools it offers: see below`,
    ),
  ];
}
