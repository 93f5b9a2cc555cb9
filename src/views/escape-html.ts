const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const spellEntity = (character: string): string => ENTITIES[character] ?? character;

/** Text as it stands between tags of HTML. */
export const escapeText = (text: string): string => text.replaceAll(/[&<>]/g, spellEntity);

/** Text as it stands in an attribute of HTML, within double quotes. */
export const escapeAttribute = (text: string): string => text.replaceAll(/[&<>"]/g, spellEntity);
