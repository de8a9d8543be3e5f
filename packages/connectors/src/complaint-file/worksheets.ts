import type { Money, ReasonCode, RightType, Target } from '@marketsafe/terms';
import type { ComplaintField } from '../contract.ts';
import type { Words } from '../host-fact.ts';
import type { HostProfile } from './profile.ts';
import { isSiteOf } from './profiles.ts';

/** A case that waits to be handed in, as its packet has it. */
export interface ClaimedCase {
  readonly case: string;
  readonly target: Target;
  readonly title: string;
  readonly seller: string;
  readonly reason: ReasonCode;
  readonly url?: string | undefined;
  readonly price?: Money | undefined;
  readonly pictures: readonly string[];
  /** Absent: the filer may not act under it. */
  readonly right?:
    | {
        readonly id: string;
        readonly type: RightType;
        readonly office: string;
        readonly number: string;
        readonly mark?: string | undefined;
        readonly holderName: string;
        readonly classes: readonly number[];
      }
    | undefined;
  /** How the complainant knows, in words, and whether they bought one. */
  readonly knows?: Words | undefined;
  readonly testBought: boolean;
  /** The countries that the listing ships to. */
  readonly countries: readonly string[];
  readonly declared: boolean;
}

/** One complaint as the host's form takes it: one marketplace, right and reason, listings or shops. */
export interface Worksheet {
  /** Unique in an export, and a file's name. */
  readonly name: string;
  readonly marketplace: string;
  readonly kind: Target['kind'];
  readonly right: NonNullable<ClaimedCase['right']>;
  readonly reason: ReasonCode;
  readonly explanation: Words;
  readonly rows: readonly ClaimedCase[];
}

/** What a host does not accept. `case` absent: it is about all of them. */
export interface ComplaintFault {
  readonly case?: string;
  readonly field: string;
  readonly error: string;
}

/** What of a complaint the packets have; the rest, the person adds in the form. */
const lacks: Readonly<Partial<Record<ComplaintField, (one: ClaimedCase) => boolean>>> = {
  registration: ({ right }) => right === undefined || right.number.trim() === '',
  pictures: ({ pictures }) => pictures.length === 0,
  countries: ({ countries }) => countries.length === 0,
  'test-purchase': ({ testBought }) => !testBought,
  'good-faith': ({ declared }) => !declared,
};

/**
 * The complaints of a filing as a host takes them: grouped by marketplace, kind of target, right and reason, and split at its limit.
 * Everything that the host does not accept is named, and then there is no worksheet.
 * @param explanation a person's own, instead of the one made from the packets
 */
export function worksheetsOf(
  host: HostProfile,
  cases: readonly ClaimedCase[],
  explanation?: string,
): { readonly worksheets: readonly Worksheet[]; readonly faults: readonly ComplaintFault[] } {
  const groups = [...Map.groupBy(cases, groupOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const complaints = groups.flatMap(([, all]) => partsOf(all, host.most));
  const digits = String(complaints.length).length;
  const worksheets = complaints.flatMap((rows, at): Worksheet[] => {
    const [first] = rows;
    if (first?.right === undefined) return [];
    const { target, right, reason } = first;
    const { marketplace, kind } = target;
    const number = String(at + 1).padStart(Math.max(2, digits), '0');
    const name = [number, marketplace, right.office, right.number, reason, ...(kind === 'listing' ? [] : ['shops'])];
    const told = explanation === undefined ? explained(first, right) : { en: explanation, 'zh-CN': explanation };
    return [
      {
        name: name.join('-').replaceAll(/[^\p{L}\p{N}-]+/gu, '_'),
        marketplace,
        kind,
        right,
        reason,
        explanation: told,
        rows,
      },
    ];
  });
  const faults = [...cases.flatMap((one) => faultsIn(one, host)), ...explanationFaults(worksheets, host)];
  return faults.length > 0 ? { worksheets: [], faults } : { worksheets, faults };
}

const groupOf = ({ target, right, reason, knows }: ClaimedCase): string =>
  [target.marketplace, target.kind, right?.id ?? '', reason, knows?.en ?? ''].join('\n');

function partsOf(rows: readonly ClaimedCase[], most: number = rows.length): ClaimedCase[][] {
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, part) => rows.slice(part * most, (part + 1) * most));
}

function faultsIn(one: ClaimedCase, host: HostProfile): ComplaintFault[] {
  const { name, targets, names, rights, offices, reasons, required } = host;
  const { target, right, reason, url } = one;
  const fault = (field: string, error: string): ComplaintFault => ({ case: one.case, field, error });
  return [
    ...(isSiteOf(host, target.marketplace)
      ? []
      : [fault('marketplace', `${name.en} takes no complaints about ${target.marketplace}`)]),
    ...(targets.includes(target.kind)
      ? []
      : [fault('target', `${name.en} takes complaints about ${targets.join(', ')} only`)]),
    ...(names === 'address' && url === undefined
      ? [fault('url', `${name.en} needs its address, which is not known`)]
      : []),
    ...(reasons[reason] ? [] : [fault('reason', `${name.en} has no reason for "${reason}"`)]),
    ...(right === undefined || rights.includes(right.type)
      ? []
      : [fault('right', `${name.en} takes no ${right.type}, only ${rights.join(', ')}`)]),
    ...(right === undefined || offices === undefined || offices.includes(right.office)
      ? []
      : [
          fault(
            'office',
            `${name.en} accepts registrations of ${offices.join(', ')} only, and this one is of ${right.office}`,
          ),
        ]),
    ...required.flatMap((field) =>
      lacks[field]?.(one) ? [fault(field, `${name.en} refuses a complaint without it`)] : [],
    ),
  ];
}

/** One for each worksheet: its text may name its own right. */
function explanationFaults(worksheets: readonly Worksheet[], { name, explanation: most, language }: HostProfile) {
  if (most === undefined) return [];
  const lengths = worksheets.map(({ explanation }) => [...explanation[language]].length);
  const longest = Math.max(0, ...lengths);
  return longest <= most
    ? []
    : [{ field: 'explanation', error: `${name.en} takes ${most} characters at most, and this one has ${longest}` }];
}

/** Made from what the packets say, and nothing else. */
function explained(
  { knows }: ClaimedCase,
  { mark, office, number, holderName }: NonNullable<ClaimedCase['right']>,
): Words {
  const sign = mark === undefined ? '' : `“${mark}”`;
  const how = { en: knows ? ` How we know: ${knows.en}.` : '', 'zh-CN': knows ? `得知方式：${knows['zh-CN']}。` : '' };
  return {
    en: `${holderName} declares in good faith that these offers infringe its right ${sign && `${sign} `}(${office} ${number}).${how.en}`,
    'zh-CN': `${holderName}善意声明：下列商品侵犯其权利${sign}（${office} ${number}）。${how['zh-CN']}`,
  };
}
