import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** What the special-purpose registries of IANA keep from the public network, apart from IPv6 outside of 2000::/3. */
const SPECIAL = new BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  SPECIAL.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL.addSubnet(address, prefix, 'ipv6');
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an IP address leads to this machine. */
export const isLoopbackAddress = (address: string): boolean => isIn(LOOPBACK, address);

/** Whether an IP address belongs to the public network: no private, link-local, shared, translated or reserved one. */
export const isPublicAddress = (address: string): boolean =>
  !isIn(SPECIAL, address) && (isIP(address) === 4 || isIn(GLOBAL, address));

/** Thrown where a name leads to an address that it may not lead to. */
export class ForbiddenAddress extends Error {}

/**
 * A lookup for connections that gives the addresses of a name, and fails with a ForbiddenAddress where one of them
 * is not allowed: what was looked up is what is connected to, so a name can't change its mind in between.
 */
export const makeLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const forbidden = addresses.find(({ address }) => !isAllowed(address));
      const [first] = addresses;
      if (forbidden !== undefined || first === undefined)
        return callback(new ForbiddenAddress(`${hostname} leads to ${forbidden?.address ?? 'nowhere'}`), '');
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
