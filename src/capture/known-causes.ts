/** Why servers give up, told from what they write. */
export interface KnownCause {
  readonly code: string;
  /** What they write; the first named group that matches is quoted. */
  readonly pattern: RegExp;
  /** What it means: a clause after which the quote may stand. */
  readonly message: string;
  readonly hint: string;
}

/** In order of preference: the first that matches is told. */
export const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    code: 'native-add-on',
    pattern:
      /Could not locate the bindings file|Cannot find module '?(?<file>[^'\n]*\.node)\b|No native build was found|Could not load the "(?<module>sharp)" module|\b(?<name>better[-_]sqlite3|node_sqlite3|keytar|pty)\.node\b/,
    message: 'It needs a native add-on that its install scripts build or fetch, and they are off',
    hint: 'Run them in the sandbox with --allow-scripts, where there is one; what they fetch from the network stays missing.',
  },
  {
    code: 'dependency-drift',
    pattern:
      /ImportError: (?<name>cannot import name [^\n(]*)|ModuleNotFoundError: (?<module>No module named [^\n]*)|Cannot find (?:module|package) '(?<missing>[^'\n]*)'|does not provide an export named '?(?<exported>[^'\n]*)/,
    message: 'Something that it depends on is not there, or not as it was when it was written',
    hint: "Hold a package from PyPI to what it was written for with --with 'NAME<VERSION'; else capture another version.",
  },
  {
    code: 'needs-program',
    pattern:
      /spawn (?<program>\S+) ENOENT|(?<command>[\w.-]+): (?:command )?not found|executable file not found in \$PATH/,
    message: 'It starts a program that is not here',
    hint: 'Install the program where the sandbox shows it, below /usr or /opt, or leave the server out.',
  },
  {
    code: 'needs-login',
    pattern:
      /\b(?<login>(?:you (?:must|need to|have to)|please|first|run|not|to)[^\n.]{0,40}\b(?:log(?:ged)?|sign(?:ed)?)[ -]?in\b)|\b(?<browser>(?:opening|open)[^\n.]{0,40}\bbrowser)\b|\b(?<visit>(?:visit|open|go to)[^\n]{0,30}https?:\/\/\S+)|\b(?<device>device[ -]code|user code|authori[sz]ation code)\b|\b(?<run>run [^\n]{0,40}\b(?:auth|login)\b)/i,
    message: 'It wants somebody to log in first',
    hint: 'It is left out: there is nobody to log in. If it takes a token too, give it a made-up one with --env NAME=VALUE.',
  },
  {
    code: 'credential-refused',
    pattern:
      /\b(?<status>(?:HTTP|status|code|error)[^\n]{0,12}\b40[13]\b|40[13] (?:Unauthori[sz]ed|Forbidden))|\b(?<words>(?:invalid|bad|rejected) (?:api[ -]?key|(?:access )?token|credentials?)|(?:api[ -]?key|token|credentials?) (?:is|are|was|were) (?:invalid|rejected)|authentication failed)\b/i,
    message: 'The service that it drives does not take the credential that it was given',
    hint: 'A made-up one will not do, so it is left out. With a real one: --secret NAME=VALUE --no-sandbox, where you trust it with your files.',
  },
  {
    code: 'needs-set-up',
    pattern:
      /\b(?<prompt>not a (?:TTY|terminal)|requires? a (?:TTY|terminal)|raw mode is not supported|force closed the prompt)/i,
    message: 'It wants somebody to answer questions first',
    hint: 'Look for arguments that answer them, and give them after --.',
  },
  {
    code: 'needs-service',
    pattern:
      /(?:ECONNREFUSED|connect(?:ion|ing)?[^\n]{0,60}refused|Failed to connect)[^\n]{0,60}?(?<address>(?:127\.0\.0\.1|localhost|\[?::1\]?):\d+)|\[Errno 111\]|All connection attempts failed/i,
    message: 'A service that it drives must answer at start, and none does',
    hint: 'If any answer in JSON will do, let a stand-in give it: --stand-in PORT, with the variable for the address set to http://127.0.0.1:PORT.',
  },
  {
    code: 'needs-network',
    pattern:
      /getaddrinfo \w+ (?<host>[\w.-]+)|\b(?:ENOTFOUND|EAI_AGAIN) (?<name>[\w.-]+)|\b(?:ENETUNREACH|ENOTFOUND|EAI_AGAIN)\b|Network is unreachable|Name or service not known|Temporary failure in name resolution|No address associated with hostname|fetch failed|unable to get local issuer/i,
    message: 'It asks something on the network before it answers, and the sandbox has none',
    hint: 'Look for a setting that keeps it from asking; else it is left out. Where you trust it with your files, --no-sandbox gives it the network.',
  },
  {
    code: 'http-only',
    pattern: /\b(?<line>(?:listening|running|started|available|server)[^\n]{0,40}\b(?:https?:\/\/\S+|port:? \d+))/i,
    message: 'It seems to listen for HTTP instead',
    hint: 'Look for an argument that makes it speak over standard input and output; else start it yourself and capture http://127.0.0.1:PORT/mcp.',
  },
];
