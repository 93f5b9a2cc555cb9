import { expect, it } from 'vitest';
import { seatbelt, writeSeatbeltProfile } from '../../src/capture/sandbox/seatbelt.ts';

const cell = {
  readOnly: ['/opt/homebrew/Cellar/node', '/Users/me/project "x"'],
  files: [],
  links: [],
  writable: ['/private/var/folders/ab/T/toolrisk-1'],
  directory: '/private/var/folders/ab/T/toolrisk-1/work',
  port: null,
};

/** The paths that a kind of access is allowed for. */
const allowed = (profile: string, action: string): string[] =>
  profile
    .split('\n(')
    .filter((rule) => rule.startsWith(`allow ${action}\n`))
    .flatMap((rule) => [...rule.matchAll(/^ {2}\((?:subpath|literal) "(.*)"\)$/gm)].map(([, path]) => path ?? ''));

it('denies what it does not allow, and is whole', () => {
  const profile = writeSeatbeltProfile(cell);
  expect(profile.split('\n').slice(0, 2)).toEqual(['(version 1)', '(deny default)']);
  const bare = profile.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  expect(bare.split('(')).toHaveLength(bare.split(')').length);
  expect(bare).not.toContain('allow default');
});

it('lets a server write to the throw-away folder, and nowhere else', () => {
  const profile = writeSeatbeltProfile(cell);
  expect(allowed(profile, 'file-write*')).toEqual(cell.writable);
  expect(allowed(profile, 'file-write-data')).toEqual(['/dev/null', '/dev/zero']);
});

it('shows what was furnished, and nothing of a home folder or keychain beside it', () => {
  const seen = allowed(writeSeatbeltProfile(cell), 'file-read*');
  expect(seen).toContain('/opt/homebrew/Cellar/node');
  expect(seen).toContain('/Users/me/project \\"x\\"');
  expect(seen.filter((path) => path.startsWith('/Users'))).toHaveLength(1);
  for (const hidden of ['/Library', '/Users', '/private', '/private/var', '/private/etc', '/Library/Keychains'])
    expect(seen).not.toContain(hidden);
});

it('tells of folders on the way only that they are there', () => {
  const told = allowed(writeSeatbeltProfile(cell), 'file-read-metadata');
  expect(told).toContain('/Users/me');
  expect(told).toContain('/private/var/folders');
});

it('has no network but to listen on the loopback, and its stand-in where there is one', () => {
  const network = (port: number | null): string[] =>
    writeSeatbeltProfile({ ...cell, port })
      .split('\n')
      .filter((line) => line.includes('network'));
  const listening = [
    '(allow network-bind (local ip "localhost:*"))',
    '(allow network-inbound (local ip "localhost:*"))',
  ];
  expect(network(null)).toEqual(listening);
  expect(network(4000)).toEqual([...listening, '(allow network-outbound (remote ip "localhost:4000"))']);
});

it('starts the command after its profile', () => {
  const [program, option, , ...rest] = seatbelt.confine(cell, ['node', 'server.js', '-p']);
  expect([program, option, ...rest]).toEqual(['/usr/bin/sandbox-exec', '-p', '--', 'node', 'server.js', '-p']);
});
