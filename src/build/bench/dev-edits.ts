/** An edit of a file of the project, and the page that shows it. */
export interface DevEdit {
  readonly what: string;
  /** From the project's root, or from the catalogue's folder. */
  readonly file: string;
  readonly in: 'project' | 'catalogue';
  readonly from: string;
  readonly to: string;
  /** Below the site's root. */
  readonly page: string;
  /** What the page says after the edit, and not before. */
  readonly shown: string;
}

/** One edit of each kind of file that pages are made from. The servers `fetch` and `smallest` have to be there. */
export const devEdits: readonly DevEdit[] = [
  {
    what: 'template',
    file: 'src/components/SiteFooter.astro',
    in: 'project',
    from: 'It has not tried what they do.',
    to: 'It has tried nothing at all.',
    page: 'tools/fetch/fetch/',
    shown: 'tried nothing at all',
  },
  {
    what: 'style',
    file: 'src/styles/home.css',
    in: 'project',
    from: '@layer components {',
    to: '@layer components {\n.just-edited { color: red; }',
    page: 'tools/fetch/fetch/',
    shown: '.just-edited',
  },
  {
    what: 'classifier',
    file: 'src/classifier/rationale/write-rationale.ts',
    in: 'project',
    from: 'return [...new Set(sentences)]',
    to: "return ['Judged anew.', ...new Set(sentences)]",
    page: 'tools/fetch/fetch/',
    shown: 'Judged anew.',
  },
  {
    what: 'rule of a verdict',
    file: 'src/classifier/rules/keeps-to-own-notes.ts',
    in: 'project',
    from: "why: '",
    to: "why: 'Asked anew: ",
    page: 'rules/keeps-to-own-notes/',
    shown: 'Asked anew',
  },
  {
    what: 'policy format',
    file: 'src/policies/formats/claude-code/index.ts',
    in: 'project',
    from: 'in the terminal and in editors',
    to: 'on the desk',
    page: 'policies/claude-code/',
    shown: 'on the desk',
  },
  {
    what: 'server',
    file: 'servers/fetch/server.json',
    in: 'catalogue',
    from: '"summary": "',
    to: '"summary": "Edited. ',
    page: 'tools/fetch/',
    shown: 'Edited. ',
  },
  {
    what: 'review',
    file: 'reviews/smallest.json',
    in: 'catalogue',
    from: '"reason": "Every subscription',
    to: '"reason": "Reviewed anew. Every subscription',
    page: 'tools/smallest/attach-agent-webhook/',
    shown: 'Reviewed anew.',
  },
  {
    what: 'glossary',
    file: 'data/glossary.json',
    in: 'project',
    from: 'A program in which a model chooses',
    to: 'Anything in which a model chooses',
    page: 'glossary/',
    shown: 'Anything in which a model chooses',
  },
  {
    what: 'vocabulary',
    file: 'data/vocabulary/traits.json',
    in: 'project',
    from: 'One call reaches many people at once.',
    to: 'One call reaches a crowd.',
    page: 'traits/',
    shown: 'reaches a crowd',
  },
];
