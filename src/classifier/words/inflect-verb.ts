export type VerbForm = 'base' | 'third' | 'gerund' | 'past';

const doublesLast =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|submit|commit|begin|forget|reset|transfer|permit|rerun|rebut|output|input|unpin|unset|untag|upset)$/;

/** The forms of a regular English verb, dictionary form first. Irregular ones that matter here read close enough. */
export function inflectVerb(base: string): { text: string; form: VerbForm }[] {
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(base);
  const consonantY = /[^aeiou]y$/.test(base);
  const silentE = base.endsWith('e') && !base.endsWith('ee');
  const doubled = doublesLast.test(base) && base.length > 2 ? base + base.at(-1) : base;
  const stem = silentE ? base.slice(0, -1) : doubled;
  const third = consonantY ? `${base.slice(0, -1)}ies` : `${base}${sibilant ? 'es' : 's'}`;
  const past = consonantY ? `${base.slice(0, -1)}ied` : silentE ? `${base}d` : `${doubled}ed`;
  return [
    { text: base, form: 'base' },
    { text: third, form: 'third' },
    { text: `${stem}ing`, form: 'gerund' },
    { text: past, form: 'past' },
  ];
}
