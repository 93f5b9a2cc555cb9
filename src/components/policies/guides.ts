import type { MDXInstance } from 'astro';

const guides = import.meta.glob<MDXInstance<{ title: string; description: string }>>(
  '../../policies/formats/*/guide.mdx',
  { eager: true },
);

/** The guide in a format's folder; undefined where it has none. */
export const findGuide = (format: string) => guides[`../../policies/formats/${format}/guide.mdx`];
