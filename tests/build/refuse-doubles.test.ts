import { expect, it } from 'vitest';
import type { StaticPath } from '../../src/build/bundle/open-bundle.ts';
import { refuseDoubles } from '../../src/build/bundle/refuse-doubles.ts';

const path = (pathname: string, component: string) => ({ pathname, route: { component } }) as unknown as StaticPath;

it('lets each path be made by one route', () => {
  refuseDoubles([path('/', 'index.astro'), path('/risk/', 'risk.astro'), path('/risk.json', 'risk.json.ts')]);
});

it('names both routes that make a path, with a slash at its end or none', () => {
  const paths = [path('/risk/', 'risk.astro'), path('/method', 'method.astro'), path('/risk', '[page].astro')];
  expect(() => refuseDoubles(paths)).toThrow('/risk is made by risk.astro and by [page].astro');
});
