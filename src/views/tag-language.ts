/** The language of pages, which what stands on them need not name. */
const OF_PAGES = 'en';

/** What `lang` says of served text: the language that it is in; undefined where that is the page's own. */
export const tagLanguage = (language: string): string | undefined => (language === OF_PAGES ? undefined : language);
