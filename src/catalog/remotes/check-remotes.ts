import type { Problem } from '../schema/problem.ts';
import type { RemoteAddress } from '../schema/remote-address.ts';
import type { Server } from '../schema/server.ts';

const FILE = 'data/remote-addresses.json';

/** How an address is written so that one that a reader has can be held against it. */
function spellAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, '');
}

/** All that is wrong with addresses of remote servers: each is that of an official server, and stands once. */
export function checkRemotes(remotes: readonly RemoteAddress[], servers: readonly Server[]): Problem[] {
  const bySlug = new Map(servers.map((server) => [server.slug, server]));
  return remotes.flatMap(({ server: slug, url }, i): Problem[] => {
    const refuse = (code: string, member: string, message: string, hint: string): Problem => ({
      code,
      level: 'error',
      file: FILE,
      path: `/${i}/${member}`,
      message,
      hint,
    });
    const server = bySlug.get(slug);
    return [
      ...(server === undefined
        ? [refuse('remote-of-nobody', 'server', `The catalogue has no server ${slug}.`, 'Name a captured server.')]
        : []),
      ...(server !== undefined && server.publisher.standing !== 'official'
        ? [
            refuse(
              'remote-of-another',
              'server',
              `${slug} is not of the maker of its product, whose address this would be.`,
              'Take it out: a captured server of somebody else tells nothing of it.',
            ),
          ]
        : []),
      ...(spellAddress(url) === url
        ? []
        : [refuse('remote-misspelt', 'url', `${url} is not in its plain form.`, `Write ${spellAddress(url)}.`)]),
      ...(remotes.findIndex((other) => other.url === url) === i
        ? []
        : [refuse('remote-twice', 'url', `${url} is named before.`, 'Keep one of the two.')]),
    ];
  });
}
