import { z } from 'zod';

/** The rules by which a publisher's standing is derived, in the order in which they are asked. */
export const standingRuleIds = ['vendor-scope', 'vendor-package', 'vendor-repository', 'other-owner'] as const;
export const standingRuleSchema = z.enum(standingRuleIds);
export type StandingRule = z.infer<typeof standingRuleSchema>;

const ownerSchema = z
  .string()
  .regex(/^[a-z.]+\/[a-z0-9][a-z0-9_.-]*$/, 'must be a host and an owner in lower case, such as github.com/acme');

/** The maker of products: one of `data/vocabulary/vendors.json`. */
export const vendorSchema = z.strictObject({
  name: z.string().min(1).describe('As it calls itself.'),
  products: z.array(z.string().min(1)).min(1).describe('What it makes, as `product` in server.json says it.'),
  scopes: z
    .array(z.string().regex(/^@[a-z0-9~][a-z0-9._~-]*$/))
    .describe('npm scopes that it holds: nobody else can publish there.'),
  packages: z
    .array(z.string().regex(/^(npm|pypi):\S+$/))
    .describe('Packages outside of its scopes that it publishes, each as registry and name.'),
  owners: z.array(ownerSchema).describe('Owners of repositories that are it.'),
  domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)).describe('Domains that it holds.'),
  source: z.string().min(1).describe('What this was read in, in a sentence.'),
});

export type Vendor = z.infer<typeof vendorSchema>;
export const vendorsSchema = z.array(vendorSchema);
