import { lookalikes, spellings, texts, wrappings, yamlText } from '../catalog/forms/index.ts';

/** A form as its page shows it. */
export interface FormRow {
  readonly id: string;
  readonly title: string;
  readonly seenIn: string;
  readonly example: string;
  /** What reading the example gives, in words. */
  readonly outcome: string;
}

/** Forms of one kind. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly rows: readonly FormRow[];
}

const describeTools = (names: readonly string[]): string => `Read as ${names.join(', ')}.`;

const toRow = ({ gives, ...form }: (typeof wrappings)[number] | (typeof texts)[number]): FormRow => ({
  id: form.id,
  title: form.title,
  seenIn: form.seenIn,
  example: form.example.trimEnd(),
  outcome: describeTools(gives),
});

/** Every form of file that is read, by what it is a form of, in the order in which a file is tried. */
export const viewForms = (): readonly FormGroup[] => [
  {
    id: 'texts',
    title: 'How the text is written',
    says: 'JSON in UTF-8 or UTF-16, with or without a byte order mark, and these. A key that occurs twice, and bytes that are no text, are told.',
    rows: [...texts, yamlText].map(toRow),
  },
  {
    id: 'places',
    title: 'Where the tools are',
    says: 'A value is tried in this order. Where a file holds the tools of several servers, each line of verdicts names its server. Where two lists compete and nothing tells which is meant, the file is refused with both places.',
    rows: wrappings.map(toRow),
  },
  {
    id: 'spellings',
    title: 'How a tool is written',
    says: 'These become the definition that MCP knows, and what was translated is told. Evidence points into that definition.',
    rows: spellings.map(toRow),
  },
  {
    id: 'without-tools',
    title: 'What holds no tools',
    says: 'These are told as what they are, with what to do instead. So are names alone, a card whose tools are dynamic, a request, and an error, with its message.',
    rows: lookalikes.map(({ id, title, seenIn, example, message, hint }) => ({
      id,
      title,
      seenIn,
      example,
      outcome: `${message} ${hint}`,
    })),
  },
];
