/** Shorter ones turn up in any text by chance, and hiding them would tell where. */
const SHORTEST = 4;

/** Forms in which a value is repeated: as it is, within JSON, within a URL. */
const formsOf = (value: string): string[] => [
  value,
  JSON.stringify(value).slice(1, -1),
  encodeURIComponent(value.toWellFormed()),
];

/** A text with each real value replaced by the name that it was given under. */
export function hideSecrets(text: string, secrets: ReadonlyMap<string, string>): string {
  const forms = [...secrets]
    .filter(([, value]) => value.length >= SHORTEST)
    .flatMap(([name, value]) => formsOf(value).map((form) => [name, form] as const))
    .toSorted(([, a], [, b]) => b.length - a.length);
  return forms.reduce((shown, [name, form]) => shown.replaceAll(form, `⟨${name}⟩`), text);
}
