import type { Server } from '../schema/server.ts';
import type { StandingRule, Vendor } from '../schema/vendor.ts';
import { readPackageOwner, type PackageOwner } from './package-owner.ts';

/** The maker of a product; null where none is known. */
export const findMaker = (product: string, vendors: readonly Vendor[]): Vendor | null =>
  vendors.find(({ products }) => products.includes(product)) ?? null;

type Publisher = Server['publisher'];

/** A standing with the rule that it follows from; `unknown` without one where no rule applies. */
export type DerivedStanding = Pick<Publisher, 'standing' | 'basis' | 'rule'>;

const isOn = (host: string | null, domains: readonly string[]): boolean =>
  host !== null && domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Whether the owner goes by a name like that of the vendor or its product: it may be the vendor under another name. */
function resembles({ scope, repository }: PackageOwner, vendor: Vendor, product: string): boolean {
  const owners = [scope, repository?.split('/')[1] ?? null].flatMap((each) => (each === null ? [] : [fold(each)]));
  // Of a name of several words the first that isn't general is what owners are called by.
  const names = [vendor.name, product].flatMap((name) => [fold(name), fold(name.split(/[\s(]/)[0] ?? '')]);
  return owners.some((owner) => names.some((name) => name.length > 2 && owner.includes(name)));
}

const official = (rule: StandingRule, basis: string): DerivedStanding => ({ standing: 'official', rule, basis });
const unknown = (basis: string): DerivedStanding => ({ standing: 'unknown', rule: null, basis });

/** What speaks for the vendor itself, from what only it can hold down to what is attested. */
function findOfficial(
  owner: PackageOwner,
  vendor: Vendor,
  { product, registry }: Pick<Server, 'product' | 'registry'>,
): DerivedStanding | null {
  const maker = `${vendor.name}, the maker of ${product}`;
  if (owner.scope !== null && vendor.scopes.includes(owner.scope))
    return official('vendor-scope', `The npm scope ${owner.scope} belongs to ${maker}.`);
  if (owner.id !== null && vendor.packages.includes(owner.id))
    return official('vendor-package', `The package is one that ${maker}, publishes.`);
  const isRepository = owner.repository !== null && vendor.owners.includes(owner.repository);
  if (isRepository && owner.scope === null && registry?.attested === true)
    return official(
      'vendor-repository',
      `The registry attests that it was built from a repository of ${owner.repository}, which is ${maker}.`,
    );
  return null;
}

const nameOwner = ({ scope, repository }: PackageOwner): string => {
  const names = [
    ...(scope === null ? [] : [`The npm scope ${scope}`]),
    ...(repository === null ? [] : [`${scope === null ? 'The' : 'the'} repository owner ${repository}`]),
  ];
  return names.length === 2 ? `${names.join(' and ')} are none` : `${names[0]} is none`;
};

/** What the package says for itself counts for nothing alone: anybody can name a vendor's repository, or its page. */
function judgeOthers(owner: PackageOwner, vendor: Vendor, product: string): DerivedStanding {
  const maker = `${vendor.name}, the maker of ${product}`;
  const namesRepository = owner.repository !== null && vendor.owners.includes(owner.repository);
  if (namesRepository || isOn(owner.homepage, vendor.domains))
    return unknown(
      `It names a ${namesRepository ? 'repository' : 'home page'} of ${maker}, as its own, which anybody can do and nothing here confirms.`,
    );
  if (owner.scope === null && owner.repository === null)
    return unknown('It names no repository, and its package has no scope that would tell whose it is.');
  if (resembles(owner, vendor, product))
    return unknown(`Its scope or repository is named like ${maker}, but is not known to be its own.`);
  return {
    standing: 'community',
    rule: 'other-owner',
    basis: `${nameOwner(owner)} that ${maker}, is known by.`,
  };
}

/**
 * Whether a server is published by the maker of the product it drives, by rules over what a registry or the package
 * tells: `official` rests on what others can't take or claim. Where the product has no known maker nothing is derived.
 */
export function deriveStanding(
  server: Pick<Server, 'product' | 'package' | 'repository' | 'homepage' | 'registry'>,
  vendors: readonly Vendor[],
): DerivedStanding {
  const { product } = server;
  const owner = readPackageOwner(server);
  const maker = findMaker(product, vendors);
  if (maker === null) return unknown(`Who makes ${product} is not known here.`);
  return findOfficial(owner, maker, server) ?? judgeOthers(owner, maker, product);
}
