import { describe, expect, it } from 'vitest';
import { placeFile } from '../../src/build/render/place-file.ts';

const place = (type: string, pathname: string) => placeFile({ pathname, route: { type } });

describe('the file of a path', () => {
  it('is an index in a folder for a page', () => {
    expect(place('page', '/')).toBe('index.html');
    expect(place('page', '/tools/a-server/a-tool/')).toBe('tools/a-server/a-tool/index.html');
    expect(place('page', '/method')).toBe('method/index.html');
  });

  it('is what hosts look for where nothing is found', () => {
    expect(place('page', '/404')).toBe('404.html');
  });

  it('has the name of its path otherwise', () => {
    expect(place('endpoint', '/llms.txt')).toBe('llms.txt');
    expect(place('endpoint', '/data/servers/a-server.json/')).toBe('data/servers/a-server.json');
  });
});
