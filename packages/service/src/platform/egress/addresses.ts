import { isIPv4, isIPv6 } from 'node:net';

/** Reasons why an address is not on the public Internet. */
export type AddressFault =
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'metadata'
  | 'multicast'
  | 'unspecified'
  | 'translated'
  | 'reserved'
  | 'unreadable';

/** Faults that an operator may allow for a configured destination. The others cannot be allowed. */
export const isOpenable = (fault: AddressFault): boolean => fault === 'loopback' || fault === 'private';

type Range = readonly [fault: AddressFault, network: string, bits: number];

/** IANA's special-purpose registry and addresses that clouds add. The first match names the fault. */
const v4Ranges: readonly Range[] = [
  ['metadata', '169.254.169.254', 32],
  ['metadata', '169.254.170.2', 32],
  ['metadata', '100.100.100.200', 32],
  // Azure's platform services answer at a public address.
  ['metadata', '168.63.129.16', 32],
  ['metadata', '192.0.0.192', 32],
  ['unspecified', '0.0.0.0', 8],
  ['loopback', '127.0.0.0', 8],
  ['private', '10.0.0.0', 8],
  ['private', '172.16.0.0', 12],
  ['private', '192.168.0.0', 16],
  // Carrier-grade NAT: other customers' machines.
  ['private', '100.64.0.0', 10],
  ['link-local', '169.254.0.0', 16],
  ['reserved', '192.0.0.0', 24],
  ['reserved', '192.0.2.0', 24],
  ['translated', '192.88.99.0', 24],
  ['reserved', '198.18.0.0', 15],
  ['reserved', '198.51.100.0', 24],
  ['reserved', '203.0.113.0', 24],
  ['multicast', '224.0.0.0', 4],
  ['reserved', '240.0.0.0', 4],
];

const v6Ranges: readonly Range[] = [
  ['metadata', 'fd00:ec2::254', 128],
  ['metadata', 'fd20:ce::254', 128],
  ['unspecified', '::', 128],
  ['loopback', '::1', 128],
  // An IPv4 address inside an IPv6 one. A caller with a good reason writes it as IPv4.
  ['translated', '::', 96],
  ['translated', '::ffff:0:0', 96],
  ['translated', '::ffff:0:0:0', 96],
  ['translated', '64:ff9b::', 96],
  ['translated', '64:ff9b:1::', 48],
  ['translated', '2002::', 16],
  ['translated', '2001::', 32],
  ['private', 'fc00::', 7],
  ['link-local', 'fe80::', 10],
  // Site-local: withdrawn in 2004, still routed in some networks.
  ['private', 'fec0::', 10],
  ['multicast', 'ff00::', 8],
  ['reserved', '2001::', 23],
  ['reserved', '2001:db8::', 32],
  ['reserved', '3fff::', 20],
];

const v4Value = (text: string): bigint => text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

/** The 128 bits of an IPv6 address in any spelling. */
function v6Value(text: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted) {
    const low = v4Value(dotted[2] ?? '');
    return v6Value(`${dotted[1]}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`);
  }
  const [head = '', tail] = text.split('::');
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

const firstFit = (ranges: readonly Range[], value: bigint, width: number, read: (text: string) => bigint) =>
  ranges.find(([, network, bits]) => value >> BigInt(width - bits) === read(network) >> BigInt(width - bits))?.[0];

/** The fault of an address to connect to; undefined for a public unicast one. An unreadable address is a fault. */
export function faultOf(address: string): AddressFault | undefined {
  if (isIPv4(address)) return firstFit(v4Ranges, v4Value(address), 32, v4Value);
  if (!isIPv6(address) || address.includes('%')) return 'unreadable';
  const value = v6Value(address);
  // Only 2000::/3 is assigned for public unicast; all other addresses are refused.
  return firstFit(v6Ranges, value, 128, v6Value) ?? (value >> 125n === 1n ? undefined : 'reserved');
}
