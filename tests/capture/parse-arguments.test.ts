import { describe, expect, it } from 'vitest';
import { CaptureError } from '../../src/capture/capture-error.ts';
import { parseArguments } from '../../src/capture/parse-arguments.ts';

const codesFor = (...args: string[]): string[] => {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof CaptureError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('the arguments of ingest', () => {
  it('name a source and how to capture it', () => {
    const request = parseArguments([
      ...['npm:@acme/notes-mcp@1.2.3', '--server', 'notes', '--env', 'A=1=2', '--env', 'B='],
      ...['--timeout', '5', '--coverage', 'partial'],
    ]);
    expect(request.source).toEqual({ kind: 'npm', name: '@acme/notes-mcp', version: '1.2.3' });
    expect(request.server).toBe('notes');
    expect([...request.labels.variables]).toEqual([
      ['A', '1=2'],
      ['B', ''],
    ]);
    expect(request.timeout).toBe(5);
    expect(request.labels.coverage).toBe('partial');
    expect(request.out).toBe('data/servers');
  });

  it('leave everything after -- to the server', () => {
    const { source, server } = parseArguments(['--server', 'notes', '--', 'run', '--server', 'x', '--', 'y']);
    expect(source).toEqual({ kind: 'command', command: ['run', '--server', 'x', '--', 'y'] });
    expect(server).toBe('notes');
  });

  it.each([
    ['pypi:listmonk-mcp==0.1.0', 'source-not-supported'],
    ['https://mcp.example.com/mcp', 'source-not-supported'],
    ['http://localhost:3000/mcp', 'source-not-supported'],
    ['npm:notes', 'bad-package'],
    ['npm:notes@latest', 'bad-package'],
    ['npm:notes@^1.0.0', 'bad-package'],
    ['npm:../notes@1.0.0', 'bad-package'],
    ['npm:--notes@1.0.0', 'bad-package'],
  ])('refuse %s with %s', (source, code) => {
    expect(codesFor(source)).toEqual([code]);
  });

  it('are all checked, and a wrong --env is not repeated', () => {
    expect(codesFor()).toEqual(['bad-arguments']);
    expect(codesFor('a.json', 'b.json')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--', 'run')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--nonsense')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--timeout', '0', '--coverage', 'most', '--env', 'HOME=/root')).toHaveLength(3);
    expect(() => parseArguments(['a.json', '--env', 's3cret'])).toThrow(/^(?!.*s3cret)/);
  });
});
