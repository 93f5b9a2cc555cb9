import { describe, expect, it } from 'vitest';
import { captureFixture, captureQuietly, problemsOf, type FixtureOptions } from './capture-fixture.ts';

const failureOf = async (name: string, options?: FixtureOptions) => {
  const [problem, ...others] = await problemsOf(captureFixture(name, options));
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('no problem');
  return problem;
};

describe('a capture that fails names the cause and the next step', () => {
  it('when the server exits before initialize', async () => {
    const { code, message, hint } = await failureOf('crashing-early');
    expect(code).toBe('server-exited');
    expect(message).toContain('exited with code 3 before it answered initialize');
    expect(message).toContain('NOTES_API_KEY is not set');
    expect(message).not.toContain('\u001b');
    expect(hint).toContain('It names NOTES_API_KEY');
  });

  it('when the server wants a native add-on', async () => {
    const { code, message, hint } = await failureOf('wanting-add-on');
    expect(code).toBe('native-add-on');
    expect(message).toContain('../build/Release/pty.node');
    expect(hint).toContain('--allow-scripts');
  });

  it('when the server crashes after initialize', async () => {
    const { code, message } = await failureOf('crashing-late');
    expect(code).toBe('server-exited');
    expect(message).toContain('exited with code 4 before it answered tools/list');
    expect(message).toContain('out of luck');
  });

  it('when the server never answers', async () => {
    const { code, message, hint } = await failureOf('hanging', { timeout: 0.5 });
    expect(code).toBe('no-answer');
    expect(message).toContain('did not answer initialize within 0.5 seconds');
    expect(hint).toContain('--timeout');
  });

  it('when the server floods standard output', async () => {
    const { code, message } = await failureOf('flooding');
    expect(code).toBe('too-much-output');
    expect(message).toContain('standard output');
  });

  it('when the service that the server drives is not there', async () => {
    const { code, message, hint } = await failureOf('needy', { variables: { SERVICE_URL: 'http://127.0.0.1:29170' } });
    expect(code).toBe('needs-service');
    expect(message).toContain('127.0.0.1:29170');
    expect(hint).toContain('--stand-in PORT');
  });

  it('when the server wants a login, on whichever stream it says so, and whether it stays or not', async () => {
    const WORDS = 'You must log in first: run notes auth login';
    expect((await failureOf('complaining', { variables: { WORDS } })).code).toBe('needs-login');
    expect((await failureOf('complaining', { variables: { WORDS, STREAM: 'stdout' } })).code).toBe('needs-login');
    const staying = await failureOf('complaining', { variables: { WORDS, STAYS: 'yes' }, timeout: 4 });
    expect(staying.code).toBe('needs-login');
    expect(staying.message).toContain('within 4 seconds');
  });

  it.each([
    ['credential-refused', 'Error: Request failed with status code 401', '--secret'],
    ['needs-network', 'Error: getaddrinfo ENOTFOUND api.example.com', '--no-sandbox'],
    [
      'dependency-drift',
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from index.js",
      'in the node_modules',
    ],
    ['needs-program', 'Error: spawn podman ENOENT', 'Install the program'],
    ['needs-set-up', 'stdin is not a TTY', 'after --'],
  ])('when it gives up over what is told as %s', async (expected, WORDS, remedy) => {
    const { code, message, hint } = await failureOf('complaining', { variables: { WORDS } });
    expect(code).toBe(expected);
    expect(message).toContain('exited with code 1 before it answered initialize');
    expect(hint).toContain(remedy);
  });

  it('when the server listens for HTTP and leaves standard input alone', async () => {
    const WORDS = 'Server listening on http://localhost:3000/mcp';
    const { code, message, hint } = await failureOf('complaining', { variables: { WORDS, STAYS: 'yes' }, timeout: 4 });
    expect(code).toBe('http-only');
    expect(message).toContain('did not answer initialize within 4 seconds');
    expect(hint).toContain('http://127.0.0.1:PORT/mcp');
  });

  it.each([
    ['request-refused', 'No list today'],
    ['needs-network', 'fetch failed'],
    ['credential-refused', '401 Unauthorized'],
  ])('when the server passes the question on, and the answer is told as %s', async (expected, WORDS) => {
    const { code, message, hint } = await failureOf('forwarding', { variables: { WORDS } });
    expect(code).toBe(expected);
    expect(message).toContain(`The server's answer to tools/list is an error`);
    expect(message).toContain(WORDS);
    expect(hint).not.toBe('');
  });

  it('when there is no such program', async () => {
    const [problem] = await problemsOf(
      captureQuietly({ kind: 'command', command: ['no-such-program-anywhere'] }, { timeout: 5 }),
    );
    expect(problem?.code).toBe('not-started');
    expect(problem?.message).toContain('no-such-program-anywhere');
  });
});
