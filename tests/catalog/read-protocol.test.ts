import { describe, expect, it } from 'vitest';
import { readProtocol } from '../../src/catalog/read-protocol.ts';
import type { Configuration, Manifest } from '../../src/catalog/schema/manifest.ts';
import { makeManifest, makeProvenance } from '../fixtures/catalogue/make-catalogue.ts';

const INITIALIZED = { protocolVersion: '2025-06-18' };

const read = (
  answers: Partial<Manifest['results']>,
  configurations: Partial<Configuration>[] = [],
  revision: string | null = null,
) => {
  const manifest = makeManifest([], { provenance: makeProvenance({ revision }) });
  return readProtocol({
    ...manifest,
    results: { ...manifest.results, initialize: null, ...answers },
    configurations: configurations.map(
      (each) => ({ settings: {}, results: null, revision: null, ...each }) as Configuration,
    ),
  });
};

describe('the eras that a server speaks', () => {
  it('are not measured where nobody asked, and never denied for that', () => {
    expect(read({})).toEqual({ revisions: [], old: 'not-measured', modern: 'not-measured' });
    expect(read({ initialize: {} }).old).toBe('not-measured');
    expect(read({ initialize: INITIALIZED })).toEqual({
      revisions: ['2025-06-18'],
      old: 'yes',
      modern: 'not-measured',
    });
  });

  it('are told from other ways of asking, answered or refused', () => {
    const answered = { outcome: 'same', revision: '2026-07-28' } as const;
    const refused = { outcome: 'refused', revision: '2026-07-28' } as const;
    expect(read({ initialize: INITIALIZED }, [answered]).modern).toBe('yes');
    expect(read({ initialize: INITIALIZED }, [refused])).toMatchObject({ modern: 'no', revisions: ['2025-06-18'] });
    expect(read({ initialize: INITIALIZED }, [refused, answered]).modern).toBe('yes');
    expect(read({ initialize: INITIALIZED }, [{ ...refused, settings: { MODE: 'x' } }]).modern).toBe('not-measured');
  });

  it('are told of a server that left the old one', () => {
    const discover = { supportedVersions: ['2026-07-28', '2026-11-01'] };
    expect(
      read({ 'server/discover': discover }, [{ outcome: 'refused', revision: '2025-11-25' }], '2026-07-28'),
    ).toEqual({
      revisions: ['2026-07-28', '2026-11-01'],
      old: 'no',
      modern: 'yes',
    });
  });
});
