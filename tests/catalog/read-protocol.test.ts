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
      (each) => ({ settings: {}, results: null, revision: null, note: '', ...each }) as Configuration,
    ),
  });
};

describe('the eras that a server speaks', () => {
  it('are not measured where nobody asked, and never denied for that', () => {
    expect(read({})).toEqual({
      revisions: [],
      old: 'not-measured',
      modern: 'not-measured',
      unmeasured: '',
    });
    expect(read({ initialize: {} }).old).toBe('not-measured');
    expect(read({ initialize: INITIALIZED })).toEqual({
      revisions: ['2025-06-18'],
      old: 'yes',
      modern: 'not-measured',
      unmeasured: '',
    });
  });

  it('are told from other ways of asking, answered or refused', () => {
    const answered = { outcome: 'same', revision: '2026-07-28' } as const;
    const note = 'It answers server/discover with the error -32601: Method not found';
    const refused = { outcome: 'refused', revision: '2026-07-28', note } as const;
    expect(read({ initialize: INITIALIZED }, [answered]).modern).toBe('yes');
    expect(read({ initialize: INITIALIZED }, [refused])).toMatchObject({ modern: 'no', revisions: ['2025-06-18'] });
    expect(read({ initialize: INITIALIZED }, [refused, answered]).modern).toBe('yes');
    expect(read({ initialize: INITIALIZED }, [{ ...refused, settings: { MODE: 'x' } }]).modern).toBe('not-measured');
  });

  it('are told of a server that left the old one', () => {
    const discover = { supportedVersions: ['2026-07-28', '2026-11-01'] };
    expect(
      read(
        { 'server/discover': discover },
        [{ outcome: 'refused', revision: '2025-11-25', reason: 'error' }],
        '2026-07-28',
      ),
    ).toEqual({
      revisions: ['2026-07-28', '2026-11-01'],
      old: 'no',
      modern: 'yes',
      unmeasured: '',
    });
  });

  it.each([
    ['silence', 'It does not answer server/discover in time.'],
    ['exit', 'The server exited with code 1 before it answered server/discover.'],
    ['http', 'The server answers with the status 503.'],
    ['', 'It does not answer server/discover in time.'],
    ['', 'The server exited with code 1 before it answered server/discover.'],
    [undefined, 'It wants a licence.'],
    ['error', 'It answers tools/list with the error -32021: a capability is missing'],
  ] as const)('are not measured where a probe came to nothing: %s, %s', (reason, note) => {
    const probe = {
      outcome: 'refused',
      revision: '2026-07-28',
      note,
      ...(reason === undefined ? {} : { reason }),
    } as const;
    expect(read({ initialize: INITIALIZED }, [probe])).toMatchObject({
      old: 'yes',
      modern: 'not-measured',
      unmeasured: note,
    });
    expect(read({ initialize: INITIALIZED }, [probe, { outcome: 'same', revision: '2026-07-28' }])).toMatchObject({
      modern: 'yes',
      unmeasured: '',
    });
  });

  it.each([
    ['error', 'It answers server/discover with an error and the status 404: no reason given'],
    ['', 'It answers server/discover with an error and the status 404: no reason given'],
    ['', 'It answers server/discover with the error -32602: Invalid request parameters'],
  ] as const)('are denied by an error: %s, %s', (reason, note) => {
    expect(
      read({ initialize: INITIALIZED }, [{ outcome: 'refused', revision: '2026-07-28', note, reason }]),
    ).toMatchObject({ modern: 'no', unmeasured: '' });
  });
});
