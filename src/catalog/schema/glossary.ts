import { z } from 'zod';

export const glossaryIds = [
  'agent',
  'annotation',
  'approval',
  'axis',
  'blast-radius',
  'brake',
  'category',
  'client',
  'confidence',
  'confused-deputy',
  'denial-of-wallet',
  'evidence',
  'exfiltration',
  'gateway',
  'irreversible',
  'lethal-trifecta',
  'manifest',
  'mcp',
  'mcp-server',
  'mode',
  'policy',
  'prompt-injection',
  'rate-limit',
  'rug-pull',
  'severity',
  'tool',
  'tool-definition',
  'tool-poisoning',
  'tool-shadowing',
  'trait',
] as const;
export const glossaryIdSchema = z.enum(glossaryIds);

/** A term as it stands inside a sentence: single spaces, no mark at either end. */
const phraseSchema = z.string().regex(/^[\p{L}\p{N}]+(?:[ ’-][\p{L}\p{N}]+)*$/u);

const glossaryTermSchema = z.strictObject({
  /** Also its anchor on the glossary's page. */
  id: glossaryIdSchema,
  /** As the glossary lists it. */
  term: z.string().min(1),
  /** How much a newcomer needs it, from 0: where a page has more terms than it may link, the lower rank is linked. */
  rank: z.int().nonnegative(),
  /** One to three sentences. */
  definition: z.string().min(1),
  /** Other terms to read. */
  see: z.array(glossaryIdSchema),
  /** Every written form that means the term, with the capitals that it has inside a sentence. */
  forms: z.array(phraseSchema).min(1),
  /** Phrases that hold a form and mean something else. */
  unless: z.array(phraseSchema),
});

/** `data/glossary.json` */
export const glossarySchema = z.array(glossaryTermSchema);

export type GlossaryId = z.infer<typeof glossaryIdSchema>;
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
