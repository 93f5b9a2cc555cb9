import { expect, it } from 'vitest';
import { readRepositoryAddress } from '../../../src/capture/registry/repository-address.ts';

it.each([
  ['acme/notes', 'https://github.com/acme/notes'],
  ['github:acme/notes', 'https://github.com/acme/notes'],
  ['gitlab:acme/notes.git', 'https://gitlab.com/acme/notes'],
  ['git+https://github.com/acme/notes.git', 'https://github.com/acme/notes'],
  ['git+ssh://git@github.com/acme/notes.git', 'https://github.com/acme/notes'],
  ['git://github.com/acme/notes', 'https://github.com/acme/notes'],
  ['git@gitlab.com:acme/group/notes.git', 'https://gitlab.com/acme/group/notes'],
  ['https://codeberg.org/acme/notes/', 'https://codeberg.org/acme/notes'],
  ['https://user:secret@git.example/acme/notes.git#main', 'https://git.example/acme/notes'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['no repository', 'no repository'],
])('%s is %s', (text, address) => expect(readRepositoryAddress(text)).toBe(address));
