/** Brings what reads TOML and YAML, so that reading a text asks for nothing. Rejects where it can't be had. */
export const loadLanguages = async (): Promise<void> => {
  await Promise.all([import('smol-toml'), import('yaml')]);
};
