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
    "ModuleNotFoundError: No module named 'mcp.server.fastmcp'. This is mcp 2.x, where FastMCP was renamed",
    "AttributeError: 'Server' object has no attribute 'list_tools'",
    "AttributeError: module 'mcp.types' has no attribute 'AnyUrl'",
    "TypeError: FastMCP.__init__() got an unexpected keyword argument 'description'",
    'Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: Package subpath \'./server/stdio\' is not defined by "exports"',
  ],
  'needs-program': [
    'Error: spawn podman ENOENT',
    'sh: 1: docker: not found',
    'bash: line 1: kubectl: command not found',
    "FileNotFoundError: [Errno 2] No such file or directory: 'adb'",
    'exec: "docker": executable file not found in $PATH',
    'zsh:1: command not found: ffmpeg',
  ],
  'needs-arguments': [
    'usage: notes-mcp [-h] --db DB\nnotes-mcp: error: the following arguments are required: --db',
    "error: missing required argument 'folder'",
    "error: required option '--token <token>' not specified",
    'Usage: mcp-server-notes [allowed-directory] [additional-directories...]',
    'Please provide a database URL as a command-line argument',
    "error: unknown option '--stdio'",
    'notes-mcp: error: unrecognized arguments: --stdio',
    'Required command was not provided.',
  ],
  'needs-file': [
    'Please edit /root/.notes/config.json and start again',
    "Error: ENOENT: no such file or directory, open '/root/.notes/config.json'",
    "FileNotFoundError: [Errno 2] No such file or directory: 'config.yaml'",
    'fatal: open /root/.config/notes/notes.toml: no such file or directory',
    'Config file not found at /root/.notesrc',
    'Credentials file does not exist',
  ],
  'needs-service': [
    'Error: connect ECONNREFUSED 127.0.0.1:6379',
    'ERROR:listmonk_mcp.server:Failed to start server: Request failed: All connection attempts failed',
    'ConnectionRefusedError: [Errno 111] Connection refused',
    'Failed to connect to http://localhost:9000/api/health',
    'dial tcp 127.0.0.1:5432: connect: connection refused',
  ],
  'needs-network': [
    'Error: getaddrinfo EAI_AGAIN api.example.com',
    'FetchError: request to https://api.example.com/ failed, reason: getaddrinfo ENOTFOUND api.example.com',
    'TypeError: fetch failed',
    'httpx.ConnectError: [Errno -3] Temporary failure in name resolution',
    'OSError: [Errno 101] Network is unreachable',
    "fatal: unable to access 'https://example.com/a.git/': Could not resolve host: example.com",
    'authentication failed: Get "https://api.example.com/me": dial tcp: lookup api.example.com: no such host',
    'error 401: dial tcp: lookup api.example.com on 127.0.0.1:53: no such host',
    'socket.gaierror: [Errno -2] Name or service not known',
    "Failed to resolve 'api.example.com' ([Errno -3])",
  ],
  'needs-other-value': [
    'Invalid API key: keys start with `nk_`',
    'NOTES_TOKEN must start with "secret_"',
    'Error: the token should begin with pat-',
    'TypeError: Invalid URL',
    'NOTES_ID must be a valid UUID',
  ],
  'needs-login': [
    'Error: Not logged in',
    'You must log in first.',
    'Please sign in with `acme auth login` and try again',
    'Opening your browser to authenticate…',
    'To continue, visit https://accounts.example.com/o/oauth2/auth?client_id=1',
    'Enter the device code ABCD-EFGH',
    'Run npx notes-mcp init to authorize',
    'Not authenticated. Please run notes login',
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
  'http-only': [
    'Server listening on http://localhost:3000/mcp',
    'MCP server running on port 8080',
    'Warning: Server is binding to 0.0.0.0 without protection',
  ],
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
    'Memory usage: 30 MB',
    'Get a key: visit https://example.com/settings/keys',
    'Error: not found',
    'Could not reach https://login.example.com/token to sign in: getaddrinfo ENOTFOUND\nNOTES_TOKEN is not set',
    "Error: ENOENT: no such file or directory, open '/x/node_modules/notes/dist/words.json'",
    'out of luck',
    '',
  ])('mean nothing that is known: %s', (words) => {
    expect(recogniseCause(words)).toBeNull();
  });

  it('are quoted with what hides in them shown', () => {
    expect(recogniseCause('getaddrinfo ENOTFOUND api.example.com')?.message).toContain(': api.example.com.');
    expect(recogniseCause('spawn \u001b[31mpodman ENOENT')?.message).not.toContain('\u001b');
  });

  it.each([
    ['needs-arguments', 'pypi:notes==1.0.0', 'usage: notes [-h] --db DB', 'after --'],
    ['needs-arguments', 'command:notes', 'usage: notes [-h] --db DB', 'at the end of the command'],
    ['needs-arguments', 'npm:notes@1.0.0', 'usage: notes DB\n  NOTES_TOKEN  for the service', '--env NOTES_TOKEN'],
    ['needs-file', 'npm:notes@1.0.0', 'Please edit /root/.notes/config.json', 'No file can be given'],
    ['needs-program', 'npm:notes@1.0.0', 'spawn podman ENOENT', 'podman'],
    ['needs-network', 'npm:notes@1.0.0', 'dial tcp: lookup redis: no such host', '--stand-in PORT'],
    ['needs-login', 'npm:notes@1.0.0', 'Please log in, or give NOTES_TOKEN', '--env NOTES_TOKEN'],
    ['needs-other-value', 'npm:notes@1.0.0', 'NOTES_KEY must start with `nk_`', '--env NOTES_KEY=nk_made-up'],
    ['needs-other-value', 'npm:notes@1.0.0', 'Keys start with "sk-".', '--env NAME=sk-made-up'],
    ['credential-refused', 'npm:notes@1.0.0', 'Invalid API key in NOTES_KEY', '--env NOTES_KEY'],
    ['http-only', 'npm:notes@1.0.0', 'Server listening on http://localhost:3000/mcp', '--stdio'],
  ])('mean %s of %s with a hint of its own: %s', (code, source, words, remedy) => {
    const cause = recogniseCause(words, { source, given: [] });
    expect(cause?.code).toBe(code);
    expect(cause?.hint).toContain(remedy);
  });

  it('are held against what it was given', () => {
    const refused = recogniseCause('Invalid API key in NOTES_KEY', { source: 'npm:notes@1.0.0', given: ['NOTES_KEY'] });
    expect(refused?.hint).toContain('--secret NOTES_KEY=VALUE');
    const short = recogniseCause('Keys start with "nk-"', { source: 'npm:notes@1.0.0', given: ['NOTES_KEY'] });
    expect(short?.hint).toContain('--env NOTES_KEY=nk-made-up.');
    expect(recogniseCause('401 Unauthorized\nError: NOTES_KEY is required')).toBeNull();
  });

  it.each([
    'Cannot find module ',
    'error: ',
    'connect refused ',
    'please log in ',
    'NOTES_',
    "open '/",
    'edit a.',
    ' ',
  ])('are read in no time, however long: %s', (part) => {
    const start = performance.now();
    recogniseCause(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
