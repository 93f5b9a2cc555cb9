/** A built site under test. */
export interface BuiltSite {
  /** Folder that holds it, from the project's root. */
  readonly root: string;
  readonly port: number;
  /** Settings that it is built and served with. */
  readonly settings: { readonly SITE_URL: string; readonly BASE_PATH: string; readonly REPOSITORY_URL: string };
}

/** What `npm run build` made of the whole catalogue, with no setting. */
export const realSite: BuiltSite = {
  root: 'dist',
  port: 4391,
  settings: { SITE_URL: '', BASE_PATH: '/', REPOSITORY_URL: '' },
};

/** A few servers of the catalogue that hold every case of it, with no setting: most tests look at no other. */
export const smallSite: BuiltSite = {
  root: '.build/small-site',
  port: 4393,
  settings: { SITE_URL: '', BASE_PATH: '/', REPOSITORY_URL: '' },
};

/** Two servers that serve what they shouldn't, built with every setting, below a path. */
export const hostileSite: BuiltSite = {
  root: '.build/hostile-site',
  port: 4392,
  settings: {
    SITE_URL: 'https://catalogue.example',
    BASE_PATH: '/toolrisk/',
    REPOSITORY_URL: 'https://git.example/toolrisk',
  },
};

/** The sites of which every page is read. */
export const sites = [realSite, hostileSite];

/** The address of a path of a site, `path` from the site's own root and without a slash in front. */
export const addressOf = ({ port, settings }: BuiltSite, path = ''): string =>
  `http://localhost:${port}${settings.BASE_PATH}${path}`;
