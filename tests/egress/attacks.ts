/** Forbidden addresses, in the spellings that smuggle them past a check. */
import fc from 'fast-check';

export interface Attack {
  readonly name: string;
  readonly url: string;
  /** The answers to the name's look-ups, in order; the last one repeats. Absent for a literal address. */
  readonly answers?: readonly (readonly string[])[];
  /** `address`: only the check of the address blocks it, so it must get through without that check. */
  readonly by: 'address' | 'spelling';
  /** The first look-up is harmless: the address is entered then, and called later. */
  readonly rebinds?: boolean;
}

/** An ordinary public address; the test never connects to it. */
export const publicAddress = '93.184.215.14';
const publicV6 = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

/** [name, network, bits]: copied again from the registries, so that a gap in the table under test shows. */
const badV4: readonly (readonly [string, number, number])[] = [
  ['loopback', 0x7f000000, 8],
  ['ten', 0x0a000000, 8],
  ['one-seven-two', 0xac100000, 12],
  ['one-nine-two', 0xc0a80000, 16],
  ['carrier', 0x64400000, 10],
  ['link-local', 0xa9fe0000, 16],
  ['metadata', 0xa9fea9fe, 32],
  ['azure-platform', 0xa83f8110, 32],
  ['this-network', 0x00000000, 8],
  ['multicast', 0xe0000000, 4],
  ['future', 0xf0000000, 4],
  ['benchmark', 0xc6120000, 15],
  ['documentation', 0xc0000200, 24],
  ['six-to-four relay', 0xc0586300, 24],
];

const badV6: readonly string[] = [
  '::1',
  '::',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:0000:0000:0001',
  'fe80::1',
  'FE80::ABCD',
  'febf::1',
  'fc00::1',
  'fd00:ec2::254',
  'fdff:ffff::1',
  'fec0::1',
  'ff02::1',
  'ff0e::1',
  '2001:db8::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:20::1',
  '3fff::1',
  '100::1',
  '64:ff9b:1::7f00:1',
  '5f00::1',
  '4000::1',
];

const address4: fc.Arbitrary<{ kind: string; value: number }> = fc
  .constantFrom(...badV4)
  .chain(([kind, network, bits]) =>
    fc.nat({ max: 2 ** (32 - bits) - 1 }).map((low) => ({ kind, value: network + low })),
  );

const parts = (value: number): [number, number, number, number] => [
  Math.floor(value / 2 ** 24) % 256,
  Math.floor(value / 2 ** 16) % 256,
  Math.floor(value / 2 ** 8) % 256,
  value % 256,
];
const dotted = (value: number): string => parts(value).join('.');
const hex = (value: number): string => value.toString(16);
const groups = (value: number): string => `${hex(Math.floor(value / 65_536))}:${hex(value % 65_536)}`;
const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** The WHATWG parser, getaddrinfo and curl each read some of these as the same address. */
const spellings: Readonly<Record<string, (value: number) => string>> = {
  dotted,
  'trailing dot': (value) => `${dotted(value)}.`,
  decimal: (value) => String(value),
  hexadecimal: (value) => `0x${hex(value)}`,
  'upper-case hexadecimal': (value) => `0X${hex(value).toUpperCase()}`,
  octal: (value) => `0${value.toString(8)}`,
  'octal with zeros': (value) => `0000${value.toString(8)}`,
  'hexadecimal parts': (value) =>
    parts(value)
      .map((part) => `0x${hex(part)}`)
      .join('.'),
  'octal parts': (value) =>
    parts(value)
      .map((part) => `0${part.toString(8)}`)
      .join('.'),
  'mixed parts': (value) => {
    const [a, b, c, d] = parts(value);
    return `${a}.0x${hex(b)}.0${c.toString(8)}.${d}`;
  },
  'three parts': (value) => {
    const [a, b] = parts(value);
    return `${a}.${b}.${value % 65_536}`;
  },
  'two parts': (value) => `${parts(value)[0]}.${value % 2 ** 24}`,
  'two parts in hexadecimal': (value) => `0x${hex(parts(value)[0])}.0x${hex(value % 2 ** 24)}`,
  'wide digits': (value) => wide(dotted(value)),
  'ideographic dots': (value) => dotted(value).replaceAll('.', '。'),
  'half-wide dots': (value) => dotted(value).replaceAll('.', '｡'),
  'wide dots': (value) => dotted(value).replaceAll('.', '．'),
  'percent-encoded': (value) => dotted(value).replaceAll(/[0-9]/g, (digit) => `%3${digit}`),
  'a tab inside': (value) => `${dotted(value).slice(0, 2)}\t${dotted(value).slice(2)}`,
  'a soft hyphen inside': (value) => `${dotted(value).slice(0, 2)}\u00ad${dotted(value).slice(2)}`,
  'IPv4-mapped': (value) => `[::ffff:${dotted(value)}]`,
  'IPv4-mapped in hexadecimal': (value) => `[::ffff:${groups(value)}]`,
  'IPv4-mapped in full': (value) => `[0000:0000:0000:0000:0000:FFFF:${groups(value).toUpperCase()}]`,
  'IPv4-compatible': (value) => `[::${groups(value)}]`,
  'IPv4-translated': (value) => `[::ffff:0:${groups(value)}]`,
  NAT64: (value) => `[64:ff9b::${dotted(value)}]`,
  'NAT64 in hexadecimal': (value) => `[64:ff9b::${groups(value)}]`,
  '6to4': (value) => `[2002:${groups(value)}::1]`,
};

const literal: fc.Arbitrary<Attack> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(address4, fc.constantFrom(...Object.keys(spellings))) },
    { weight: 1, arbitrary: fc.constantFrom(...badV6) },
  )
  .map((chosen) => {
    if (typeof chosen === 'string') return { name: `literal ${chosen}`, url: `https://[${chosen}]/`, by: 'address' };
    const [{ kind, value }, spelling] = chosen;
    return { name: `${kind}, ${spelling}`, url: `https://${spellings[spelling]?.(value)}/`, by: 'address' };
  });

const badAnswer: fc.Arbitrary<string> = fc.oneof(
  address4.map(({ value }) => dotted(value)),
  fc.constantFrom(...badV6),
  address4.map(({ value }) => `::ffff:${dotted(value)}`),
);

const hosts = [
  'hooks.example',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'hooks.example.',
  'ｈooks.example',
  'xn--nw2a.example',
];

const named: fc.Arbitrary<Attack> = fc
  .record({
    host: fc.constantFrom(...hosts),
    bad: badAnswer,
    trick: fc.constantFrom('alone', 'after A', 'before A', 'after AAAA', 'many', 'rebinds', 'rebinds mixed'),
    port: fc.constantFrom('', ':8443', ':443', ':00443'),
    path: fc.constantFrom('/', '/hook?x=1', '/%2e%2e/hook', '/#@safe.example', '?next=https://safe.example'),
  })
  .map(({ host, bad, trick, port, path }) => {
    const answers = {
      alone: [[bad]],
      'after A': [[publicAddress, bad]],
      'before A': [[bad, publicAddress]],
      'after AAAA': [[publicV6, bad]],
      many: [[...Array.from({ length: 12 }, () => publicAddress), bad]],
      rebinds: [[publicAddress], [bad]],
      'rebinds mixed': [
        [publicAddress, publicV6],
        [publicAddress, bad],
      ],
    }[trick];
    return {
      name: `${host} ${trick} ${bad}`,
      url: `https://${host}${port}${path}`,
      answers,
      by: 'address',
      ...(trick.startsWith('rebinds') && { rebinds: true }),
    };
  });

/** Attacks that are refused before a look-up. */
const spelled: fc.Arbitrary<Attack> = fc
  .tuple(
    address4.map(({ value }) => dotted(value)),
    fc.constantFrom<(at: string) => string>(
      (at) => `https://safe.example@${at}/`,
      (at) => `https://user:password@${at}/`,
      (at) => `https://safe.example:443@${at}/`,
      (at) => `https://:@${at}/`.replace(':@', 'x:@'),
      (at) => `http://${at}/`,
      (at) => `HTTP://${at}:443/`,
      (at) => `https://${at}:22/`,
      (at) => `https://${at}:6379/`,
      (at) => `https://${at}:80/`,
      (at) => `https://${at}:0/`,
      (at) => `https://${at}:65535/`,
      (at) => `https://${at}:99999/`,
      (at) => `gopher://${at}/_GET`,
      (at) => `ftp://${at}/`,
      (at) => `file://${at}/etc/passwd`,
      (at) => `file:///etc/passwd#${at}`,
      (at) => `data:text/plain,${at}`,
      (at) => `javascript:fetch("//${at}")`,
      (at) => `ws://${at}/`,
      (at) => `wss://${at}/`,
      (at) => `blob:https://${at}/1`,
      (at) => `//${at}/`,
      (at) => `${at}`,
      (at) => `https:`.concat('//[', at, ']/'),
      (at) => `https://[fe80::1%25eth0]/?${at}`,
      (at) => `https://${at} .example/`,
      (at) => `https://${at}%00.example/`,
      (at) => `https://${at}\u0000/`,
    ),
  )
  .map(([at, spell]) => ({ name: `spelled ${spell('ADDRESS')}`, url: spell(at), by: 'spelling' }));

/** Spellings of the host that different parsers split differently; by the URL standard all of these lead to the address. */
const parted: fc.Arbitrary<Attack> = fc
  .tuple(
    address4.map(({ value }) => dotted(value)),
    fc.constantFrom<(at: string) => string>(
      (at) => `https:/${at}/`,
      (at) => `https:${at}`,
      (at) => `https:\\\\${at}\\`,
      (at) => `https:////${at}/`,
      (at) => ` https://${at}/ `,
      (at) => `\nhttps://${at}/`,
      (at) => `hTTpS://${at}/`,
      (at) => `https://${at}\\@safe.example/`,
      (at) => `https://${at}#@safe.example/`,
      (at) => `https://${at}?@safe.example/`,
      (at) => `https://${at}/@safe.example`,
      (at) => `https://${at}:443/`,
      (at) => `https://${at}:8443/`,
      (at) => `https://${at}:/`,
    ),
  )
  .map(([at, spell]) => ({ name: `parted ${spell('ADDRESS')}`, url: spell(at), by: 'address' }));

export const attack: fc.Arbitrary<Attack> = fc.oneof(
  { weight: 5, arbitrary: literal },
  { weight: 4, arbitrary: named },
  { weight: 2, arbitrary: parted },
  { weight: 2, arbitrary: spelled },
);

/** Every spelling of one address of every kind, and every IPv6 literal: tried in each run, with any seed. */
export const everySpelling: readonly Attack[] = [
  ...badV4.flatMap(([kind, network, bits]) =>
    Object.entries(spellings).map(
      ([spelling, spell]): Attack => ({
        name: `${kind}, ${spelling}`,
        url: `https://${spell(bits === 32 ? network : network + 1)}/`,
        by: 'address',
      }),
    ),
  ),
  ...badV6.map((text): Attack => ({ name: `literal ${text}`, url: `https://[${text}]/`, by: 'address' })),
];
