/** The hosts that npm has short forms for. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
};

const withoutEnding = (path: string): string => path.replace(/\/$/, '').replace(/\.git$/, '');

/** The address as a URL, where it is one over any protocol that Git is spoken over, or in the form of ssh. */
function readLocation(text: string): URL | null {
  const [, host, path] = /^git@([\w.-]{1,200}):([^:]{1,500})$/.exec(text) ?? [];
  if (host !== undefined) return URL.parse(`https://${host}/${path}`);
  const bare = text.replace(/^git\+/, '');
  // What has no scheme of the web is no address that browsers know the parts of.
  return URL.parse(/^(?:ssh|git):\/\//.test(bare) ? bare.replace(/^(?:ssh|git):/, 'https:') : bare);
}

/** The https address of a repository in any of the forms that packages write it in; the text itself where it is none of them. */
export function readRepositoryAddress(text: string): string {
  const [, site = 'github', owner, name] =
    /^(?:(github|gitlab|bitbucket):)?([\w.~-]{1,100})\/([\w.~-]{1,100})$/.exec(text) ?? [];
  if (owner !== undefined && name !== undefined) return `https://${SHORT_FORMS[site]}/${owner}/${withoutEnding(name)}`;
  const url = readLocation(text);
  return url === null || !/^https?:$/.test(url.protocol)
    ? text
    : `https://${url.hostname}${withoutEnding(url.pathname)}`;
}
