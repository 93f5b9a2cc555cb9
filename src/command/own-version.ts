import own from '../../package.json' with { type: 'json' };

/** The version of the package. */
export const ownVersion: string = own.version;
