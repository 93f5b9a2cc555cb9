import { describe, expect, it } from 'vitest';
import { KNOWN_CAUSES } from '../../src/capture/known-causes.ts';
import { recogniseCause } from '../../src/capture/recognise-cause.ts';

/** What servers write when they give up, by what is the matter. */
const COMPLAINTS: Readonly<Record<string, readonly string[]>> = {
  'native-add-on': [
    "Error: Cannot find module '../build/Release/pty.node'\nRequire stack:\n- /x/node-pty/lib/unixTerminal.js",
    'Error: Could not locate the bindings file. Tried:\n → /x/better-sqlite3/build/better_sqlite3.node',
    'Could not load the "sharp" module using the linux-x64 runtime',
    'Error: No native build was found for platform=linux arch=x64',
    "Cannot find module '../build/Release/keytar.node'",
  ],
  'dependency-drift': [
    "ImportError: cannot import name 'FastMCP' from 'mcp.server' (/x/mcp/server/__init__.py)",
    "ModuleNotFoundError: No module named 'pkg_resources'",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /x/index.js",
    "SyntaxError: The requested module 'zod' does not provide an export named 'z4'",
  ],
  'needs-program': [
    'Error: spawn podman ENOENT',
    'sh: 1: docker: not found',
    'bash: line 1: kubectl: command not found',
  ],
  'needs-login': [
    'Error: Not logged in',
    'You must log in first.',
    'Please sign in with `acme auth login` and try again',
    'Opening your browser to authenticate…',
    'To continue, visit https://accounts.example.com/o/oauth2/auth?client_id=1',
    'Enter the device code ABCD-EFGH',
    'Credentials not found. Run `node index.js auth` to create them',
  ],
  'credential-refused': [
    'Error: Request failed with status code 401',
    '403 Forbidden',
    'Fatal: invalid API key',
    'The token was rejected.',
    'Authentication failed for user dummy',
  ],
  'needs-set-up': [
    'ExitPromptError: User force closed the prompt with 0 null',
    'Error: Raw mode is not supported on the current process.stdin',
    'stdin is not a TTY',
  ],
  'needs-service': [
    'Error: connect ECONNREFUSED 127.0.0.1:6379',
    'ERROR:listmonk_mcp.server:Failed to start server: Request failed: All connection attempts failed',
    'ConnectionRefusedError: [Errno 111] Connection refused',
    'Failed to connect to http://localhost:9000/api/health',
  ],
  'needs-network': [
    'Error: getaddrinfo EAI_AGAIN api.example.com',
    'FetchError: request to https://api.example.com/ failed, reason: getaddrinfo ENOTFOUND api.example.com',
    'TypeError: fetch failed',
    'httpx.ConnectError: [Errno -3] Temporary failure in name resolution',
    'OSError: [Errno 101] Network is unreachable',
  ],
  'http-only': ['Server listening on http://localhost:3000/mcp', 'MCP server running on port 8080'],
};

describe('the last words of a server', () => {
  const cases = Object.entries(COMPLAINTS).flatMap(([code, all]) => all.map((words) => [code, words] as const));
  it.each(cases)('mean %s: %s', (code, words) => {
    expect(recogniseCause(words)?.code).toBe(code);
  });

  it('are known for every cause', () => {
    expect(Object.keys(COMPLAINTS)).toEqual(KNOWN_CAUSES.map(({ code }) => code));
  });

  it.each([
    'Error: NOTES_API_KEY is not set',
    'MCP server running on stdio',
    'Notes MCP server started',
    'Error: Missing required environment variable: LOGIN_TOKEN',
    'Loaded 401 notes',
    'out of luck',
    '',
  ])('mean nothing that is known: %s', (words) => {
    expect(recogniseCause(words)).toBeNull();
  });

  it('are quoted with what hides in them shown', () => {
    expect(recogniseCause('getaddrinfo ENOTFOUND api.example.com')?.message).toContain(': api.example.com.');
    expect(recogniseCause('spawn \u001b[31mpodman ENOENT')?.message).not.toContain('\u001b');
  });
});
