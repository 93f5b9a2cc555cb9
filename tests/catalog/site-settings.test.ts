import { describe, expect, it } from 'vitest';
import { readSiteSettings } from '../../src/catalog/site-settings.ts';

it.each([{}, { SITE_URL: '', BASE_PATH: '', REPOSITORY_URL: '' }])(
  'invents nothing where nothing is set',
  (environment) => {
    expect(readSiteSettings(environment)).toEqual({ SITE_URL: null, BASE_PATH: '/', REPOSITORY_URL: null });
  },
);

describe('BASE_PATH', () => {
  it.each([
    ['/', '/'],
    ['toolrisk', '/toolrisk/'],
    ['/toolrisk', '/toolrisk/'],
    ['toolrisk/', '/toolrisk/'],
    ['/a/b-c/', '/a/b-c/'],
  ])('%s is read as %s', (given, read) => {
    expect(readSiteSettings({ BASE_PATH: given }).BASE_PATH).toBe(read);
  });

  it.each(['/a b/', '/a?b', '/a#b', 'https://x.example/a', '/a/../b', '/./', '<a>', `/${'a'.repeat(60)}!`])(
    '%s is refused',
    (given) => {
      expect(() => readSiteSettings({ BASE_PATH: given })).toThrow('BASE_PATH');
    },
    2000,
  );
});

describe('SITE_URL', () => {
  it('is cut down to its origin', () => {
    expect(readSiteSettings({ SITE_URL: 'https://catalogue.example/' }).SITE_URL).toBe('https://catalogue.example');
  });

  it.each(['catalogue.example', 'ftp://catalogue.example', 'javascript:alert(1)', 'not a URL'])(
    '%s is refused',
    (given) => {
      expect(() => readSiteSettings({ SITE_URL: given })).toThrow('SITE_URL');
    },
  );
});

describe('REPOSITORY_URL', () => {
  it('loses its slash at the end', () => {
    expect(readSiteSettings({ REPOSITORY_URL: 'https://git.example/a/b/' }).REPOSITORY_URL).toBe(
      'https://git.example/a/b',
    );
  });

  it.each([
    'git@git.example:a/b',
    'http://git.example/a',
    'javascript:alert(1)',
    'https://git.example/a?b',
    'https://git.example/a#b',
  ])('%s is refused', (given) => {
    expect(() => readSiteSettings({ REPOSITORY_URL: given })).toThrow('REPOSITORY_URL');
  });
});

it('names every wrong setting at once', () => {
  const wrong = { SITE_URL: 'x', BASE_PATH: '/ /', REPOSITORY_URL: 'x' };
  expect(() => readSiteSettings(wrong)).toThrow(/SITE_URL[^]*BASE_PATH[^]*REPOSITORY_URL/);
});
