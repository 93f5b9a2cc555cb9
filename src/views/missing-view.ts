import missingData from '../../data/captures/missing.json' with { type: 'json' };
import { missingSchema, type Missing } from '../catalog/schema/missing.ts';
import { cutReason } from './exposure-view.ts';

const REGISTRIES = { npm: 'npm', pypi: 'PyPI', go: 'Go' } as const;

/** Much used servers that could not be captured. `missing` is the record of `data/captures/`. */
export const viewMissing = ({ month, servers }: Missing = missingSchema.parse(missingData)) => ({
  month,
  rows: servers.map(({ product, registry, package: name, version, publisher, tried, remedy }) => ({
    product,
    registry: REGISTRIES[registry],
    name: version === null ? name : `${name} ${version}`,
    publisher: cutReason(publisher),
    tried: cutReason(tried),
    remedy: cutReason(remedy),
  })),
});

export type MissingView = ReturnType<typeof viewMissing>;
