/** Checks the values of a programme pack against the bounds of a legal pack. */
import type { RightType } from '@marketsafe/terms';
import { daysAfter, type Period, periodInWords } from '../clock/index.ts';
import {
  exceptionFor,
  pathUnder,
  type Reference,
  type Rules,
  referenceOf,
  rulesUnder,
  type Texts,
} from '../policy/index.ts';
import { surelyNotLonger } from '../policy/period-length.ts';
import { type BoundVersion, type Breach, inForce, type LegalPack } from './legal-pack.ts';
import { announcement } from './programme-values.ts';

export interface LegalFinding {
  readonly breach: Breach;
  /** Programme pack and value. */
  readonly programme: string;
  readonly path: string;
  /** Legal pack and bound. */
  readonly law: string;
  readonly bound: string;
  readonly territories: readonly string[];
  readonly rightTypes: readonly RightType[];
  readonly ground: BoundVersion['ground'];
  /** The mismatch, and the law's text. */
  readonly why: Texts;
  readonly says: Texts;
  readonly reference: Reference | undefined;
}

/**
 * A legal pack's findings in a programme pack on a calendar day, for one marketplace that offers goods in `territories`: conflicts,
 * disputed law, and notes, under the pack's exception for each right there. Empty if none of the territories, or no right type of a
 * reason, is the legal pack's.
 */
export function checkProgramme(
  rules: Rules,
  law: LegalPack,
  territories: readonly string[],
  on: string,
): readonly LegalFinding[] {
  const where = territories.filter((one) => law.territories.includes(one));
  if (where.length === 0 || !isInForce(law, on)) return [];
  return Object.entries(law.bounds).flatMap(([bound, versions]): LegalFinding[] => {
    const version = inForce(versions, on);
    if (version === undefined) return [];
    const { about, ground, texts: says } = version;
    const reference = referenceOf(law, `bounds.${bound}.${versions.indexOf(version)}`);
    const taken = typesTaken(rules).filter((type) => (version.rightTypes ?? law.rightTypes).includes(type));
    const byException = Map.groupBy(taken, (type) => exceptionFor(rules, type, territories));
    return [...byException].flatMap(([exception, rightTypes]): LegalFinding[] => {
      const misfit = misfitOf(rulesUnder(rules, exception), version, law, on);
      if (misfit === undefined) return [];
      const path = pathUnder(rules, exception, about);
      const head = { programme: rules.pack.id, path, law: law.pack.id, bound, territories: where, rightTypes, ground };
      return [{ ...head, ...misfit, says, reference }];
    });
  });
}

/** Merges the findings for several marketplaces: each once, with all its territories. */
export function findingsTogether(found: readonly LegalFinding[]): readonly LegalFinding[] {
  const same = Map.groupBy(found, ({ programme, law, bound, path, rightTypes, why }) =>
    [programme, law, bound, path, rightTypes, why.en].join(' '),
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, territories: [...new Set([first, ...others].flatMap(({ territories }) => territories))] }],
  );
}

const isInForce = ({ pack: { from, until } }: LegalPack, on: string): boolean =>
  from <= on && (until === undefined || on < until);

const typesTaken = ({ reasons }: Rules): RightType[] => [
  ...new Set(Object.values(reasons).flatMap(({ rightTypes }) => rightTypes)),
];

function misfitOf(
  rules: Rules,
  bound: BoundVersion,
  law: LegalPack,
  on: string,
): { breach: Breach; why: Texts } | undefined {
  const { about: path, oneOf, breach } = bound;
  const value = valueAt(rules, path);
  // An optional part that the pack omits has no bound.
  if (value === undefined && path !== announcement) return undefined;
  if (oneOf !== undefined) {
    if (oneOf.some((one) => one === value)) return undefined;
    const allowed = oneOf.join(', ');
    return {
      breach,
      why: { en: `is ${String(value)}, where ${allowed} would fit`, 'zh-CN': `现为${String(value)}，应为${allowed}` },
    };
  }
  if (bound.atLeast === undefined && bound.atMost === undefined)
    return {
      breach,
      why: { en: 'is the programme’s to decide, with this in mind', 'zh-CN': '由项目自行决定，但须注意以下规定' },
    };
  if (path === announcement) return noticeTooShort(rules, bound, law, on);
  const own = value as Period;
  const least = periodOf(bound.atLeast, 'atLeast', law, on);
  const most = periodOf(bound.atMost, 'atMost', law, on);
  if (least !== undefined && !surelyNotLonger(least, own)) return { breach, why: tooShort(own, least) };
  if (most !== undefined && !surelyNotLonger(own, most)) return { breach, why: tooLong(own, most) };
  if (
    least?.lastDayOff === 'next-business-day' &&
    own.unit === least.unit &&
    own.count === least.count &&
    own.lastDayOff !== least.lastDayOff
  )
    return { breach: 'unsettled', why: endsOnDayOff };
  return undefined;
}

/** The whole notice period lies between the day of publication and the first day of the rules. */
function noticeTooShort(
  { pack: { announced, from } }: Rules,
  { breach, atLeast }: BoundVersion,
  law: LegalPack,
  on: string,
): { breach: Breach; why: Texts } | undefined {
  const notice = periodOf(atLeast, 'atLeast', law, on);
  if (announced === undefined || notice === undefined) return undefined;
  const lastDay = daysAfter(announced, notice.count);
  if (lastDay < from) return undefined;
  return {
    breach,
    why: {
      en: `is ${announced}, so that the rules can take effect on the day after ${lastDay} at the earliest, not on ${from}`,
      'zh-CN': `为 ${announced}，规则最早于 ${lastDay} 的次日施行，不能于 ${from} 施行`,
    },
  };
}

function periodOf(
  bound: Period | string | undefined,
  key: 'atLeast' | 'atMost',
  law: LegalPack,
  on: string,
): Period | undefined {
  if (typeof bound !== 'string') return bound;
  const clock = inForce(law.clocks[bound], on);
  return clock?.exactly ?? clock?.[key];
}

const tooShort = (own: Period, least: Period): Texts => ({
  en: `is ${periodInWords(own)}, which may be shorter than ${periodInWords(least)}`,
  'zh-CN': `现为 ${periodInWords(own, 'zh-CN')}，可能短于 ${periodInWords(least, 'zh-CN')}`,
});

const tooLong = (own: Period, most: Period): Texts => ({
  en: `is ${periodInWords(own)}, which may be longer than ${periodInWords(most)}`,
  'zh-CN': `现为 ${periodInWords(own, 'zh-CN')}，可能长于 ${periodInWords(most, 'zh-CN')}`,
});

const endsOnDayOff: Texts = {
  en: 'may end on a day off, where a period of this law runs to the next working day',
  'zh-CN': '可能在休息日届满，而依该法计算的期间应顺延至下一工作日',
};

function valueAt(rules: Rules, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      rules,
    );
}
