/** Letters that have no mark to take off, as readers type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** A text in small letters without accents: `Größe` and `grosse` are one, and so are `Wyślij` and `wyslij`. */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  if (!BEYOND_ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[łđøßæœı]/g, (letter) => PLAIN[letter] ?? letter);
}
