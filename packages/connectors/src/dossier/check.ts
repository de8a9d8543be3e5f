import { words } from '@marketsafe/terms';
import { both, type Words } from '../host-fact.ts';
import type { HostRegistration } from './registration.ts';
import type { RightsFile } from './rights-file.ts';

/** Where the right is in force on one marketplace, and where it is not though the marketplace sells there. */
export interface SiteCover {
  readonly site: string;
  readonly covered: readonly string[];
  readonly uncovered: readonly string[];
}

export interface DossierFault {
  readonly field: string;
  readonly error: Words;
}

/** Those in `among`, and the others. */
const parted = <T>(all: readonly T[], among: readonly T[]): [T[], T[]] => [
  all.filter((one) => among.includes(one)),
  all.filter((one) => !among.includes(one)),
];
const listed = (all: readonly (string | number)[]): string => all.join(', ');

/** Works are protected in nearly all countries, wherever they were registered (Berne Convention). */
export const coverOf = ({ sites }: HostRegistration, { type, territories }: RightsFile['right']): SiteCover[] =>
  Object.entries(sites).map(([site, sellsIn]) => {
    if (sellsIn === 'everywhere') return { site, covered: territories, uncovered: [] };
    const [covered, uncovered] = parted(sellsIn, type === 'copyright' ? sellsIn : territories);
    return { site, covered, uncovered };
  });

const statuses = {
  unverified: both('not verified', '尚未核实'),
  lapsed: both('no longer in force', '已失效'),
  assigned: both('assigned to another owner', '已转让给他人'),
} as const;

/** What is wrong with the right or the mandate, whatever the host. */
export function faultsOf({ right, by }: RightsFile, now: string): DossierFault[] {
  const { office, number, validUntil, status } = right;
  const faults: DossierFault[] = [];
  const name = `${office} ${number}`;
  if (status !== 'verified')
    faults.push({
      field: 'status',
      error: both(
        `${name} is ${statuses[status].en} here. Only a verified right is written.`,
        `${name} 在本系统${statuses[status]['zh-CN']}。只能导出已核实的权利。`,
      ),
    });
  if (validUntil !== undefined && validUntil <= now)
    faults.push({
      field: 'validUntil',
      error: both(
        `${name} ended on ${validUntil.slice(0, 10)}. Renew it first.`,
        `${name} 已于 ${validUntil.slice(0, 10)} 届满。请先续展。`,
      ),
    });
  if (by.role === 'agent' && (by.mandateUntil ?? '') <= now)
    faults.push({
      field: 'mandate',
      error: both(
        `Your mandate for ${name} has ended. Ask the rights holder for another.`,
        `您对 ${name} 的代理授权已终止。请联系权利人重新授权。`,
      ),
    });
  return faults;
}

/** What the host does not take of a right. */
export function faultsThere(
  { name, rights, others, offices, classes }: HostRegistration,
  right: RightsFile['right'],
  sites: readonly SiteCover[],
): DossierFault[] {
  const { type, office, territories } = right;
  const faults: DossierFault[] = [];
  if (!rights.includes(type)) {
    const taken = {
      en: listed(rights.map((one) => words.right[one].en)),
      zh: rights.map((one) => words.right[one]['zh-CN']).join('、'),
    };
    faults.push({
      field: 'type',
      error: both(
        [`${name.en} registers these rights only: ${taken.en}. This one is: ${words.right[type].en}.`, others?.en]
          .filter(Boolean)
          .join(' '),
        `${name['zh-CN']}只备案下列权利：${taken.zh}。该权利为：${words.right[type]['zh-CN']}。${others?.['zh-CN'] ?? ''}`,
      ),
    });
  }
  if (offices?.known === 'documented' && !offices.only.includes(office))
    faults.push({
      field: 'office',
      error: both(
        `${name.en} takes registrations of ${listed(offices.only)} only, and this one is of ${office}. Take one of those.`,
        `${name['zh-CN']}只接受 ${listed(offices.only)} 的注册，该权利由 ${office} 注册。请改用上述机构的注册。`,
      ),
    });
  const [sold, unsold] = classesOf(right, classes);
  if (sold.length === 0 && unsold.length > 0)
    faults.push({
      field: 'classes',
      error: both(
        `${name.en} sells nothing in the Nice classes of this mark (${listed(unsold)}). Take a registration for the goods.`,
        `${name['zh-CN']}没有该商标所属尼斯类别（${listed(unsold)}）的商品。请使用核定在相应商品上的注册。`,
      ),
    });
  if (sites.every(({ covered }) => covered.length === 0)) {
    const sellsIn = listed([...new Set(sites.flatMap(({ uncovered }) => uncovered))]);
    faults.push({
      field: 'territories',
      error: both(
        `${name.en} sells in ${sellsIn}. This right is in force in ${listed(territories)} only. Take a registration of a country where it sells.`,
        `${name['zh-CN']}的销售地为 ${sellsIn}，该权利仅在 ${listed(territories)} 有效。请使用在其销售地有效的注册。`,
      ),
    });
  }
  return faults;
}

/** The classes of a mark under which something is on sale, and the others. */
const classesOf = ({ type, classes }: RightsFile['right'], sold: HostRegistration['classes']): [number[], number[]] =>
  type === 'trademark' && sold ? parted(classes, sold) : [[...classes], []];

const doubtAbout = ({ site, covered, uncovered }: SiteCover): Words[] => {
  if (uncovered.length === 0) return [];
  const countries = listed(uncovered);
  return [
    covered.length === 0
      ? both(
          `${site}: the right is in force in none of its countries (${countries}). Do not complain about offers there.`,
          `${site}：该权利在其销售地（${countries}）均无效力。请勿投诉该站点的商品。`,
        )
      : both(
          `${site}: the right is in force in ${listed(covered)}, and not in ${countries}.`,
          `${site}：该权利在 ${listed(covered)} 有效，在 ${countries} 无效。`,
        ),
  ];
};

export function doubtsAbout(
  { name, offices, classes }: HostRegistration,
  right: RightsFile['right'],
  sites: readonly SiteCover[],
): Words[] {
  const { office, challenge } = right;
  const [sold, unsold] = classesOf(right, classes);
  const doubts = sites.flatMap(doubtAbout);
  if (offices && offices.known !== 'documented' && !offices.only.includes(office))
    doubts.push(
      both(
        `${name.en} takes registrations of these offices, as is reported: ${listed(offices.only)}. Ask there about ${office}.`,
        `据报道，${name['zh-CN']}接受下列机构的注册：${listed(offices.only)}。请向该平台确认是否接受 ${office}。`,
      ),
    );
  if (sold.length > 0 && unsold.length > 0)
    doubts.push(
      both(
        `In Nice classes ${listed(unsold)} nothing is on sale there. Name ${listed(sold)}.`,
        `尼斯分类 ${listed(unsold)} 在该平台没有商品，请填写 ${listed(sold)}。`,
      ),
    );
  if (challenge)
    doubts.push(
      challenge === 'opposed'
        ? both('The registration is opposed. The host may refuse it.', '该注册正被提出异议，平台可能不予备案。')
        : both(
            'Proceedings to cancel the registration are open. The host may refuse it.',
            '该注册正处于撤销或无效程序，平台可能不予备案。',
          ),
    );
  return doubts;
}
