import { adviseDrift } from './advise-drift.ts';

/** What is known of a server that gave up, besides its words. */
export interface Seen {
  /** What it said that shows the cause; empty where nothing of it is worth a quote. */
  readonly quote: string;
  /** Its last words. */
  readonly text: string;
  /** The variables that its words name. */
  readonly names: readonly string[];
  /** The variables that it was given. */
  readonly given: readonly string[];
  /** The source, as the person named it. */
  readonly source: string;
}

/** Why servers give up, told from what they write. */
export interface KnownCause {
  readonly code: string;
  /** What they write; the first named group that matches is quoted. Each repetition is bounded, or ends the match. */
  readonly pattern: RegExp;
  /** What it means: a clause after which the quote may stand. */
  readonly message: string;
  readonly hint: (seen: Seen) => string;
  /** Whether a variable that is said to be missing after it matters more. */
  readonly yields: boolean;
}

const isMissing = ({ names, given }: Seen): string[] => names.filter((name) => !given.includes(name));

const giveInPlace = (seen: Seen): string => {
  const [name] = isMissing(seen);
  return name === undefined ? '' : ` It also names ${name}, which --env ${name} gives a made-up value.`;
};

/** The variable that a value is wanted for: the only one that is named, or else given. */
const nameVariable = ({ names, given }: Seen): string =>
  names.find((name) => given.includes(name)) ?? names[0] ?? (given.length === 1 ? (given[0] ?? 'NAME') : 'NAME');

/** In order of preference: the first that matches is told. */
export const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    code: 'native-add-on',
    pattern:
      /Could not locate the bindings file|Cannot find module '?(?<file>[^'\n]{0,300}\.node)\b|No native build was found|Could not load the "(?<module>sharp)" module|\b(?<name>better[-_]sqlite3|node_sqlite3|keytar|pty)\.node\b/,
    message: 'It needs a native add-on that its install scripts build or fetch, and they are off',
    hint: () =>
      'Run them in the sandbox with --allow-scripts, where there is one; what they fetch from the network stays missing.',
    yields: false,
  },
  {
    code: 'dependency-drift',
    pattern:
      /ImportError: (?<name>cannot import name [^\n(]{1,200})|ModuleNotFoundError: (?<module>No module named '?[\w.-]{1,100}'?)|Cannot find (?:module|package) '(?<missing>[^'\n]{1,300})'|does not provide an export named '?(?<exported>[^'\n]{1,100})|AttributeError: (?<attribute>(?:'(?:Server|FastMCP)' object|module 'mcp[\w.]{0,60}') has no attribute '[^'\n]{1,60}')|TypeError: (?<argument>(?:Server|FastMCP)\.[\w]{1,40}\(\) got an unexpected keyword argument '[^'\n]{1,60}')|(?<subpath>Package subpath '[^'\n]{1,100}' is not defined)/,
    message: 'Something that it depends on is not there, or not as it was when it was written',
    hint: ({ text, source }) => adviseDrift(text, source),
    yields: false,
  },
  {
    code: 'needs-program',
    pattern:
      /spawn (?<program>\S{1,200}) ENOENT|\b(?:sh|bash|dash|zsh|env)\b[^\n]{0,20}: (?<shell>[\w.-]{1,60}): (?:command )?not found|(?<command>[\w.-]{1,60}): command not found|command not found: (?<named>[\w.-]{1,60})|exec: "(?<executable>[^"\n]{1,100})": executable file not found|executable file not found in \$PATH|FileNotFoundError: \[Errno 2\] No such file or directory: '(?<file>[\w-]{1,40})'|(?<git>Bad git executable)|which: no (?<which>[\w.-]{1,60}) in/,
    message: 'It starts a program that is not here',
    hint: ({ quote }) => {
      const name = /^[\w./-]{1,60}$/.test(quote) ? `, ${quote},` : '';
      return `Install the program${name} where the sandbox shows it, below /usr or /opt, or leave the server out.`;
    },
    yields: false,
  },
  {
    code: 'needs-arguments',
    pattern:
      /(?<required>(?:the following (?:required )?arguments (?:are required|were not provided)|missing (?:a )?required (?:argument|option|parameter|flag)s?|required option|required (?:sub)?command (?:was|is) not|missing (?:option|argument|parameter)s?)\b[^\n]{0,120})|(?<unknown>(?:unrecogni[sz]ed arguments?|unknown (?:option|argument|flag)|no such option)\b[^\n]{0,80})|(?<asked>[^\n]{0,80}\b(?:as an?|via(?: the)?|on the) command[- ]line(?: argument)?s?\b)|^[ \t]{0,8}(?<usage>usage: [^\n]{1,200})/im,
    message: 'It wants other arguments than it was given',
    hint: (seen) =>
      `${
        /^(?:unrecogni|unknown|no such)/i.test(seen.quote)
          ? 'Leave out what it does not know, and see what its documentation says to give after --.'
          : `Give it what its usage asks for${seen.source.startsWith('command:') ? ' at the end of the command' : ' after --'}, made up where need be: -- ARGS….`
      }${giveInPlace(seen)}`,
    yields: true,
  },
  {
    code: 'needs-file',
    pattern:
      /\b(?<edit>(?:edit|create|fill in|copy)[^\n]{0,60}[\w./~-]{1,200}\.(?:json|ya?ml|toml|ini|conf|cfg|env)\b)|(?<missing>\b[\w-]{0,40} ?(?:config(?:uration)?|credentials?|settings|key|keys) ?(?:file|path)\b[^\n]{0,200}\b(?:not found|missing|does(?: not|n't) exist|no such file|required|could not be (?:read|found|opened)))|(?:ENOENT[^\n]{0,60}, \w{1,20} '(?<opened>(?!(?:[^'\n]{0,300}\/)?(?:node_modules|site-packages)\/)[^'\n]{1,300}\.(?:json|ya?ml|toml|ini|conf|cfg|env|pem|key|db))')|No such file or directory: '(?<python>(?!(?:[^'\n]{0,300}\/)?(?:node_modules|site-packages)\/)[^'\n]{1,300}\.(?:json|ya?ml|toml|ini|conf|cfg|env|pem|key|db))'|\bopen (?<go>\/[^\s:]{1,300}): no such file or directory/i,
    message: 'It wants a file that is not there',
    hint: (seen) =>
      `No file can be given to it: its home folder is thrown away. Look for a variable or an argument that says the same (--env NAME=VALUE, -- ARGS…); else it is left out.${giveInPlace(seen)}`,
    yields: true,
  },
  {
    code: 'needs-service',
    pattern:
      /(?:ECONNREFUSED|connect(?:ion|ing)?[^\n]{0,60}refused|Failed to connect)[^\n]{0,60}?(?<address>(?:127\.0\.0\.1|localhost|\[?::1\]?):\d{1,5})|dial tcp (?<dialled>(?:127\.0\.0\.1|\[::1\]):\d{1,5})[^\n]{0,40}refused|\[Errno 111\]|All connection attempts failed/i,
    message: 'A service that it drives must answer at start, and none does',
    hint: ({ quote }) => {
      const port = /:(\d+)$/.exec(quote)?.[1];
      const here = port !== undefined && Number(port) >= 1_024 ? ` (PORT here: ${port})` : '';
      return `If any answer in JSON will do, let a stand-in give it: --stand-in PORT, with the variable for the address set to http://127.0.0.1:PORT${here}.`;
    },
    yields: true,
  },
  {
    code: 'needs-network',
    pattern:
      /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<host>[\w.-]{1,200})|\b(?:ENOTFOUND|EAI_AGAIN) (?<name>[\w.-]{1,200})|Could not resolve host(?:name)?:? ['"]?(?<resolved>[\w.-]{1,200})|dial (?:tcp|udp):? lookup (?<lookup>[\w.-]{1,200})|Failed to resolve '(?<python>[\w.-]{1,200})'|\b(?:ENETUNREACH|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)\b|getaddrinfo failed|no such host|Network is unreachable|Name or service not known|nodename nor servname|Name does not resolve|Temporary failure in name resolution|No address associated with hostname|failed to lookup address|dns error|fetch failed|unable to get local issuer/i,
    message: 'It asks something on the network before it answers, and the sandbox has none',
    hint: ({ quote }) =>
      `Look for a setting that keeps it from asking${
        quote === '' || quote.includes('.')
          ? ''
          : `, or, for ${quote} is a service of its own, set its address to http://127.0.0.1:PORT and let --stand-in PORT answer there`
      }; else it is left out. Where you trust it with your files, --no-sandbox gives it the network.`,
    yields: true,
  },
  {
    code: 'needs-other-value',
    pattern:
      /\b(?<prefix>(?:keys?|tokens?|secrets?|passwords?|ids?|urls?|values?|it|must|should|expected|[A-Z][A-Z0-9_]{2,60})[^\n]{0,60}?\b(?:start|begin)(?:s|ing)? with ['"`‘“]?[\w.:\/-]{1,40})|(?<form>[^\n]{0,60}\b(?:must be a valid|is not a valid|invalid format|malformed|wrong format|expected format)\b[^\n]{0,80})|(?<url>TypeError: Invalid URL|Invalid url\b)/i,
    message: 'It wants a value of another form',
    hint: (seen) => {
      const start = /with ['"`‘“]?([\w.:/-]{1,40})$/i.exec(seen.quote)?.[1];
      const isUrl = /invalid url|valid (?:https? )?url/i.test(seen.quote);
      const value =
        start === undefined ? (isUrl ? 'http://127.0.0.1:9' : 'VALUE') : `${start.replace(/\.$/, '')}made-up`;
      return `Make up another one of the form that it asks for: --env ${nameVariable(seen)}=${value}.`;
    },
    yields: true,
  },
  {
    code: 'needs-login',
    pattern:
      /\b(?<login>(?:you (?:must|need to|have to)|please|first|run|not|to)[^\n.]{0,40}\b(?:log(?:ged)?|sign(?:ed)?)[ -]?in\b)|\b(?<browser>(?:opening|open)[^\n.]{0,40}\bbrowser)\b|\b(?<visit>(?:visit|open|go to)[^\n]{0,30}https?:\/\/[^\s]{0,200}?(?:auth|login|signin|device|consent|account))|\b(?<device>(?:enter|use|with)[^\n]{0,30}\b(?:device[ -]code|user code|authori[sz]ation code))\b|\b(?<run>run\b[^\n]{0,60}\b(?:auth|login|(?:to|and) (?:authori[sz]e|authenticate)))\b|\b(?<not>not (?:yet )?(?:authori[sz]ed|authenticated)[^\n]{0,10}\b(?:run|please)\b)/i,
    message: 'It wants somebody to log in first',
    hint: (seen) => {
      const [name] = isMissing(seen);
      return name === undefined
        ? 'It is left out: there is nobody to log in. If it takes a token too, give it a made-up one with --env NAME=VALUE.'
        : `There is nobody to log in. It names ${name}: see whether a made-up value of that will do instead, with --env ${name}; else it is left out.`;
    },
    yields: true,
  },
  {
    code: 'credential-refused',
    pattern:
      /\b(?<status>(?:HTTP|status|code|error)[^\n]{0,12}\b40[13]\b|40[13] (?:Unauthori[sz]ed|Forbidden))|\b(?<words>(?:invalid|bad|rejected|incorrect|wrong) (?:api[ -]?key|(?:access |auth )?token|credentials?)|(?:api[ -]?key|token|credentials?) (?:is|are|was|were) (?:invalid|rejected|incorrect)|authentication failed)\b/i,
    message: 'The service that it drives does not take the credential that it was given',
    hint: (seen) => {
      const [missing] = isMissing(seen);
      const name = nameVariable(seen);
      return missing !== undefined && name === missing
        ? `It names ${missing}, which was not given: a made-up value may do, with --env ${missing}.`
        : `A made-up one will not do, so it is left out. With a real one: --secret ${name}=VALUE --no-sandbox, where you trust it with your files.`;
    },
    yields: true,
  },
  {
    code: 'needs-set-up',
    pattern:
      /\b(?<prompt>not a (?:TTY|terminal)|requires? a (?:TTY|terminal)|raw mode is not supported|force closed the prompt|(?:run|complete)[^\n]{0,40}\b(?:init|setup|set-up|onboard|configure)\b)/i,
    message: 'It wants to be set up first',
    hint: () =>
      'Nobody answers its questions here, and its home folder is thrown away. Look for arguments or variables that answer them, and give them after -- or with --env NAME=VALUE; else it is left out.',
    yields: true,
  },
  {
    code: 'http-only',
    pattern:
      /\b(?<line>(?:listening|running|started|available|server)[^\n]{0,40}\b(?:https?:\/\/\S{1,200}|port:? \d{1,5}))|(?<bound>\bbinding to (?:0\.0\.0\.0|127\.0\.0\.1|localhost|\[?::))|(?<transport>\btransport: {0,4}(?:sse|https?|streamable))/i,
    message: 'It seems to listen for HTTP instead',
    hint: ({ source }) =>
      `Look for an argument that makes it speak over standard input and output, often --stdio, and give it ${source.startsWith('command:') ? 'at the end of the command' : 'after --'}; else start it yourself and capture http://127.0.0.1:PORT/mcp.`,
    yields: false,
  },
];
