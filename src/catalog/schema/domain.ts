import { z } from 'zod';

/** What servers are for, by the field that they are used in; `unsorted` is what nobody has looked at yet. */
export const domainIds = [
  'browsers-automation',
  'cloud-deploy',
  'crm-marketing-analytics',
  'databases',
  'design',
  'dev-tools',
  'docs-calendar-pm',
  'ecommerce-cms-social',
  'email-sms-calls-chat',
  'files',
  'git-hosts',
  'k8s-containers-monitoring',
  'maps-travel-lifestyle',
  'memory-knowledge',
  'payments-finance-crypto',
  'search-web',
  'shells-code-exec',
  'smart-home-media',
  'unsorted',
] as const;
export const domainIdSchema = z.enum(domainIds);
export type DomainId = z.infer<typeof domainIdSchema>;

/** One of `data/vocabulary/domains.json`. */
export const domainSchema = z.strictObject({
  id: domainIdSchema,
  /** What a person reads as a heading. */
  label: z.string().min(1),
  /** One plain sentence that says what belongs here. */
  description: z.string().min(1),
  /** Position in lists, from 0. */
  rank: z.int().nonnegative(),
});

export type Domain = z.infer<typeof domainSchema>;
