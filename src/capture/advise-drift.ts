/** Python packages that a message of drift names by what they are imported as, with what brings the old ones back. */
const KNOWN_PINS: readonly (readonly [pattern: RegExp, requirement: string, why: string])[] = [
  [
    /mcp\.server\.fastmcp|pin 'mcp<2'|'Server' object has no attribute|No module named 'mcp\.|from 'mcp['.]|module 'mcp['.]|\bServer\.__init__\(\)/,
    'mcp<2',
    'It was written for the Python SDK before version 2',
  ],
  [
    /'FastMCP' object has no attribute|\bFastMCP\.__init__\(\)|from 'fastmcp['.]|No module named 'fastmcp\./,
    'fastmcp<3',
    'It was written for an older fastmcp',
  ],
  [/No module named 'pkg_resources/, 'setuptools<81', 'It wants pkg_resources, which newer setuptools lack'],
];

/** The package that Python imports a name from; null where the text names none. */
const readPython = (text: string): { readonly name: string; readonly isThere: boolean } | null => {
  const [, from = ''] = /cannot import name [^\n]{0,200}? from '([\w.-]{1,100})'/.exec(text) ?? [];
  if (from !== '') return { name: from.split('.')[0] ?? from, isThere: true };
  const [, missing, more] = /No module named '([\w-]+)(\.[\w.-]+)?'/.exec(text) ?? [];
  return missing === undefined ? null : { name: missing, isThere: more !== undefined };
};

function advisePython(text: string, add: (requirement: string) => string): string {
  const pin = KNOWN_PINS.find(([pattern]) => pattern.test(text));
  if (pin !== undefined) return `${pin[2]}: ${add(pin[1])}.`;
  const named = readPython(text);
  if (named === null) return `Hold back what it names: ${add('NAME<VERSION')}; else capture another version.`;
  return named.isThere
    ? `Hold ${named.name} to what it was written for: ${add(`${named.name}<VERSION`)}; else capture another version.`
    : `Add the package that brings ${named.name}: ${add(named.name)}; else capture another version.`;
}

const normalise = (name: string): string => name.toLowerCase().replaceAll(/[_.-]/g, '-');

/** Whether what is missing is of the package itself, which then is broken as it was published. */
function isItsOwn(text: string, source: string): boolean {
  const [, name = ''] = /^(?:npm:(@?[^@]{1,214})@|pypi:([^=]{1,200})==)/.exec(source)?.filter(Boolean) ?? [];
  if (name === '') return false;
  const python = readPython(text)?.name;
  if (python !== undefined) return normalise(python) === normalise(name);
  return /Cannot find module '([^'\n]{1,300})'/.exec(text)?.[1]?.includes(`/node_modules/${name}/`) === true;
}

/** What to do about a dependency that is not there or too new, by what kind of source the server came from. */
export function adviseDrift(text: string, source: string): string {
  if (isItsOwn(text, source)) return 'What is missing is its own: it is broken as published. Try another version.';
  if (source.startsWith('pypi:')) return advisePython(text, (requirement) => `add --with '${requirement}'`);
  if (source.startsWith('npm:'))
    return 'What an npm package depends on can’t be held back here. Capture another version; or install it yourself with npm install beside an older one of what it names, and capture it by command: -- ./node_modules/.bin/NAME ARGS….';
  if (/ImportError|ModuleNotFoundError|AttributeError|TypeError: \w+\.__init__/.test(text))
    return advisePython(text, (requirement) => `install '${requirement}' in the environment that the command runs in`);
  return 'Install what it names where the command finds it: in the node_modules or the environment that its program lies in. Files elsewhere in the home folder are not shown in the sandbox.';
}
