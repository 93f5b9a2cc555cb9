const foreignLetter = /[^\P{L}a-z]/iu;

/** Whether letters stand in a text that English does without. */
export const isForeign = (text: string): boolean => foreignLetter.test(text);
