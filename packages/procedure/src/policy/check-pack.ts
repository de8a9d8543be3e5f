/** Finds values of a pack that are allowed alone but contradict each other. */
import type { MeasureKind } from '@marketsafe/terms';
import { checkContest } from './check-contest.ts';
import { pathUnder, rulesUnder } from './exceptions.ts';
import { surelyBefore } from './period-length.ts';
import type { PackConflict } from './problem.ts';
import {
  type ChecklistItem,
  type MeasureRow,
  type MeasureRules,
  type Period,
  priorRisks,
  type Rules,
} from './rules.ts';
import { bandsFromCosts } from './screening-costs.ts';

/** Every conflict between the values of a pack, in the order of the file. */
export function checkPack(rules: Rules): readonly PackConflict[] {
  return [
    evidence,
    measures,
    answers,
    checkContest,
    clocks,
    complainants,
    lanes,
    strikes,
    removals,
    storefronts,
    screening,
    clearance,
    retention,
    lateDesk,
    exceptions,
    excludedDelay,
    dates,
  ].flatMap((check) => check(rules));
}

const error = (path: string, why: string, todo: string): PackConflict => ({ severity: 'error', path, why, todo });

function evidence({ evidence: asked, evidenceKinds: kinds }: Rules): PackConflict[] {
  if (asked === 'required' && kinds.length === 0)
    return [
      error('evidenceKinds', 'evidence is required but no kind of it is listed', 'List what counts as evidence.'),
    ];
  if (asked === 'none' && kinds.length > 0)
    return [error('evidenceKinds', 'evidence is not asked for, yet kinds of it are listed', 'Empty the list.')];
  return [];
}

function measures({ measures, clocks: { appeal } }: Rules): PackConflict[] {
  const allowed = { listing: ['hide', 'remove'], storefront: ['close-storefront'] };
  const found = (['listing', 'storefront'] as const).flatMap((target) =>
    Object.entries(measures[target])
      .filter(([, measure]) => !allowed[target].includes(measure))
      .map(([standing, measure]) =>
        error(
          `measures.${target}.${standing}`,
          `"${measure}" cannot be done to a ${target} on a complaint`,
          `Use one of: ${allowed[target].join(', ')}. A ban follows from strikes only.`,
        ),
      ),
  );
  const { priorRisk, byReason } = measures;
  found.push(...holds(measures, appeal));
  if (priorRisk === undefined) {
    return byReason === undefined
      ? found
      : [...found, error('measures.byReason', 'asks for a prior risk that is not defined', 'Add measures.priorRisk.')];
  }
  if (priorRisk.grave <= priorRisk.repeated)
    found.push(error('measures.priorRisk.grave', 'is not more than "repeated"', 'Raise it, or lower "repeated".'));
  if (byReason === undefined)
    found.push(error('measures.priorRisk', 'changes nothing: no row asks for it', 'Add measures.byReason.'));
  return [...found, ...Object.entries(byReason ?? {}).flatMap(([reason, row]) => (row ? ofRow(reason, row) : []))];
}

/** A hold weighs less than the difference between hiding and removing. */
const weight = { hide: 2, remove: 4, 'hold-funds': 1, 'close-storefront': 0, ban: 0 } as const satisfies Readonly<
  Record<MeasureKind, number>
>;

/** A hold of proceeds is for a seller with a record, has an end, and ends while its decision can still be appealed. */
function holds({ byReason = {}, heldFor }: MeasureRules, appeal: Period): PackConflict[] {
  const holding = Object.entries(byReason).flatMap(([reason, row]) =>
    Object.entries(row ?? {}).flatMap(([standing, byRisk]) =>
      priorRisks.flatMap((risk) =>
        byRisk[risk].includes('hold-funds') ? [{ path: `measures.byReason.${reason}.${standing}.${risk}`, risk }] : [],
      ),
    ),
  );
  const path = 'measures.heldFor';
  return [
    ...holding
      .filter(({ risk }) => risk === 'first')
      .map((one) =>
        error(one.path, 'holds the money of a seller against whom nothing was decided', 'Take hold-funds out.'),
      ),
    ...(holding.length > 0 && heldFor === undefined
      ? [error(path, 'is not there, so that a hold of proceeds would have no end', 'State how long one lasts at most.')]
      : []),
    ...(holding.length === 0 && heldFor !== undefined
      ? [error(path, 'changes nothing: no row holds proceeds', 'Name hold-funds in a row, or remove it.')]
      : []),
    ...(heldFor !== undefined && !surelyBefore(heldFor, appeal)
      ? [
          error(
            path,
            'may be longer than clocks.appeal',
            'Shorten it: money is not held for longer than a decision is open.',
          ),
        ]
      : []),
  ];
}

/** One measure that shoppers see, which never gets lighter as the seller's record gets worse. */
const ofRow = (reason: string, row: MeasureRow): PackConflict[] =>
  Object.entries(row).flatMap(([standing, byRisk]) => {
    const path = `measures.byReason.${reason}.${standing}`;
    let heaviest = 0;
    return priorRisks.flatMap((risk): PackConflict[] => {
      const [measure, ...more] = byRisk[risk].filter((kind) => kind !== 'hold-funds');
      const seen = (measure && weight[measure]) ?? 0;
      if (seen === 0 || more.length > 0)
        return [
          error(
            `${path}.${risk}`,
            'must be either hide or remove, with or without hold-funds',
            'Name one of the two; hold-funds may be added.',
          ),
        ];
      const weighs = seen + (byRisk[risk].includes('hold-funds') ? weight['hold-funds'] : 0);
      const isLighter = weighs < heaviest;
      heaviest = Math.max(heaviest, weighs);
      return isLighter
        ? [error(`${path}.${risk}`, 'is lighter than for a smaller prior risk', 'Let measures ascend with the risk.')]
        : [];
    });
  });

/** The limit on the wait and its lane make sense only together. */
const lateDesk = ({ lateDesk: rule, lanes }: Rules): PackConflict[] =>
  (rule === undefined) === !lanes.reviewWhen.includes('rulings-delayed')
    ? []
    : [
        error(
          'lateDesk',
          'and "rulings-delayed" in lanes.reviewWhen mean something together only',
          'State both, or neither.',
        ),
      ];

const answers = ({ answers }: Rules): PackConflict[] =>
  Object.entries(answers).flatMap(([kind, { checklist }]) =>
    checklistConflicts(`answers.${kind}.checklist`, checklist),
  );

function checklistConflicts(path: string, checklist: readonly ChecklistItem[]): PackConflict[] {
  const items = checklist.map((entry) => entry.item);
  const twice = items.filter((item, index) => items.indexOf(item) !== index);
  const groups = checklist.map((entry) => entry.required).filter((required) => required.startsWith('one-of:'));
  const alone = groups.filter((group) => groups.filter((other) => other === group).length === 1);
  const demanding = checklist.some((entry) => entry.required !== 'optional');
  return [
    ...twice.map((item) => error(path, `lists "${item}" twice`, 'Give each item its own id.')),
    ...alone.map((group) => error(path, `"${group}" has one member`, 'Write "always", or add the alternatives.')),
    ...(demanding ? [] : [error(path, 'asks for nothing', 'Mark at least one item "always" or "one-of:<group>".')]),
  ];
}

function clocks({ clocks, confirmsArrival }: Rules): PackConflict[] {
  const late = clocks.brandReminders.flatMap((reminder, index) =>
    surelyBefore(reminder, clocks.brand)
      ? []
      : [
          error(
            `clocks.brandReminders.${index}`,
            'may come after the window it reminds of is over',
            'Shorten it, or lengthen clocks.brand.',
          ),
        ],
  );
  const unreminded = clocks.arrivalReminders.flatMap((reminder, index) =>
    surelyBefore(reminder, clocks.arrival)
      ? []
      : [
          error(
            `clocks.arrivalReminders.${index}`,
            'may come after the date by which the notice has to arrive',
            'Shorten it, or lengthen clocks.arrival.',
          ),
        ],
  );
  const unheard = confirmsArrival.includes('link')
    ? []
    : [
        error(
          'confirmsArrival',
          'does not name "link", so that a seller who reads the notice would count as not reached',
          'Add "link".',
        ),
      ];
  const appeal = (['answer', 'brand', 'ruling', 'lateProof'] as const).flatMap((name) =>
    surelyBefore(clocks[name], clocks.appeal)
      ? []
      : [
          error(
            `clocks.${name}`,
            'may be longer than clocks.appeal, so that a decision could be final before it was open to appeal in full',
            'Shorten it, or lengthen clocks.appeal.',
          ),
        ],
  );
  return [...unheard, ...unreminded, ...late, ...appeal];
}

function complainants({ complainants, lanes }: Rules): PackConflict[] {
  const { good, warnAbove, suspendAbove, dailyCap } = complainants;
  const found: PackConflict[] = [];
  if (good.upheldAtLeast + good.mistakenAtMost > 1)
    found.push(
      error(
        'complainants.good',
        'the two shares cannot both be the limit: they exceed 1 together',
        'Lower one of them.',
      ),
    );
  if (warnAbove < good.mistakenAtMost)
    found.push(
      error(
        'complainants.warnAbove',
        'would warn complainants who are in good standing',
        'Raise it to good.mistakenAtMost.',
      ),
    );
  if (suspendAbove < warnAbove)
    found.push(
      error(
        'complainants.suspendAbove',
        'is below warnAbove, but a warning comes first',
        'Raise it to warnAbove or more.',
      ),
    );
  if (lanes.reviewWhen.includes('unproven-newcomer') !== (complainants.unproven !== undefined))
    found.push(
      error(
        'complainants.unproven',
        'and "unproven-newcomer" in lanes.reviewWhen mean something together only',
        'State both, or neither.',
      ),
    );
  for (const standing of ['newcomer', 'restricted'] as const)
    if (dailyCap[standing] > dailyCap.good)
      found.push(
        error(
          `complainants.dailyCap.${standing}`,
          'is greater than the cap in good standing',
          'Lower it, or raise "good".',
        ),
      );
  return found;
}

/** A cause of review and the value that it reads make sense only together. */
function lanes({
  lanes: { reviewWhen, notShown, youngMark, challengedMark, quickSignatures },
  measures,
}: Rules): PackConflict[] {
  const pairs = [
    ['right-not-shown', 'lanes.notShown', notShown],
    ['photo-only', 'measures.replacePicture', measures.replacePicture],
    ['young-mark', 'lanes.youngMark', youngMark],
    ['challenged-mark', 'lanes.challengedMark', challengedMark],
    ['quick-signatures', 'lanes.quickSignatures', quickSignatures],
  ] as const;
  return pairs
    .filter(([cause, , value]) => reviewWhen.includes(cause) !== (value !== undefined))
    .map(([cause, path]) =>
      error(path, `and "${cause}" in lanes.reviewWhen mean something together only`, 'State both, or neither.'),
    );
}

function strikes({ strikes }: Rules): PackConflict[] {
  const { points, validDays, mergeDays, closeAt, warnAt } = strikes;
  const found: PackConflict[] = [];
  if (!(points.minor <= points.normal && points.normal <= points.grave && points.grave <= points.organised))
    found.push(error('strikes.points', 'a graver case costs less than a lighter one', 'Let the points ascend.'));
  // The next strike can begin mergeDays + 1 days after a strike, whose points expire after validDays.
  const most = Math.ceil(validDays / (mergeDays + 1)) * Math.max(points.grave, points.normal);
  if (most < closeAt && points.organised < closeAt)
    found.push(
      error(
        'strikes.closeAt',
        `cannot be reached: within ${validDays} days a seller can collect ${Math.max(most, points.organised)} points at most`,
        'Lower it, raise the points, or lengthen validDays.',
      ),
    );
  if (warnAt.some((step, index) => step >= closeAt || step <= (warnAt[index - 1] ?? 0)))
    found.push(error('strikes.warnAt', 'the steps must ascend and stay below closeAt', 'Reorder or remove steps.'));
  return found;
}

function removals({ removals, complainants, bundleMax }: Rules): PackConflict[] {
  if (removals === undefined) {
    const why = 'is not there, so that nothing bounds what an error or a theft takes down';
    return [{ severity: 'warning', path: 'removals', why, todo: 'State caps: no programme runs without.' }];
  }
  const { programme, seller, holder, unusualFloor } = removals;
  const caps = {
    programme,
    seller,
    ...Object.fromEntries(Object.entries(holder).map(([of, cap]) => [`holder.${of}`, cap])),
  };
  const found = Object.entries(caps)
    .filter(([, { hour, day }]) => hour > day)
    .map(([of]) => error(`removals.${of}.hour`, 'is greater than the cap of a day', 'Lower it, or raise "day".'));
  for (const standing of ['newcomer', 'good', 'restricted'] as const) {
    if (holder[standing].day < complainants.dailyCap[standing])
      found.push(
        error(
          `removals.holder.${standing}.day`,
          'is below complainants.dailyCap: what may be filed in a day could not go in it',
          'Raise it, or lower the cap on filings.',
        ),
      );
    if (standing !== 'good' && (holder[standing].day > holder.good.day || holder[standing].hour > holder.good.hour))
      found.push(
        error(`removals.holder.${standing}`, 'is greater than the cap in good standing', 'Lower it, or raise "good".'),
      );
  }
  if (programme.day < holder.good.day)
    found.push(error('removals.programme.day', 'is below what one rights holder may', 'Raise it.'));
  for (const scope of ['programme', 'seller', 'holder'] as const)
    if (unusualFloor[scope] < bundleMax)
      found.push(
        error(`removals.unusualFloor.${scope}`, 'is below bundleMax: one full filing would be unusual', 'Raise it.'),
      );
  return found;
}

function storefronts({ storefronts, lanes, clocks, answers }: Rules): PackConflict[] {
  if (storefronts === undefined) return [];
  const { checklist, answer, share } = storefronts;
  const found: PackConflict[] = [];
  if (!lanes.reviewWhen.includes('storefront-target'))
    found.push(
      error('storefronts', 'would close a shop without a look', 'Name "storefront-target" in lanes.reviewWhen.'),
    );
  if (share === 0) found.push(error('storefronts.share', 'is nothing, so that any shop would do', 'Raise it.'));
  if (!surelyBefore(answer, clocks.appeal))
    found.push(error('storefronts.answer', 'may be longer than clocks.appeal', 'Shorten it.'));
  const taken = new Set(Object.values(answers).flatMap((rule) => rule.checklist.map(({ item }) => item)));
  for (const { item } of checklist)
    if (taken.has(item))
      found.push(error('storefronts.checklist', `"${item}" is an item of an answer already`, 'Give it its own id.'));
  return checklist.length === 0 ? found : [...found, ...checklistConflicts('storefronts.checklist', checklist)];
}

function screening({ screening }: Rules): PackConflict[] {
  if (screening === undefined) return [];
  const { act, review, watch } = bandsFromCosts(screening.costs);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const found: PackConflict[] = [];
  if (!(watch < review))
    found.push(error('screening.costs.glance', 'is not less than a look', 'Lower it, or raise screening.costs.look.'));
  if (!(review < act))
    found.push(
      error(
        'screening.costs.wrongRemoval',
        `makes a finding ready to file from ${percent(act)} on, where it is only worth a look from ${percent(review)} on`,
        'Raise it or screening.costs.missed, or lower screening.costs.look.',
      ),
    );
  return found;
}

function clearance({ clearance, lanes }: Rules): PackConflict[] {
  if (clearance === undefined) return [];
  const { answer, reminders, longest, remindBefore, documents } = clearance;
  const found = checklistConflicts('clearance.documents', documents);
  if (!lanes.reviewWhen.includes('cleared-seller'))
    found.push(
      error(
        'clearance',
        'would change nothing: lanes.reviewWhen does not name "cleared-seller"',
        'Name it there, or take "clearance" out.',
      ),
    );
  for (const [index, reminder] of reminders.entries())
    if (!surelyBefore(reminder, answer))
      found.push(
        error(
          `clearance.reminders.${index}`,
          'may come after the window it reminds of is over',
          'Shorten it, or lengthen clearance.answer.',
        ),
      );
  const descends = remindBefore.every((days, index) => days < (remindBefore[index - 1] ?? Number.POSITIVE_INFINITY));
  if (!descends || remindBefore.some((count) => !surelyBefore({ count, unit: 'calendar-day' }, longest)))
    found.push(
      error(
        'clearance.remindBefore',
        'the days must descend, and be fewer than clearance.longest has',
        'Reorder or remove days.',
      ),
    );
  return found;
}

/** Papers are kept for as long as a decision is open, and points count that rest on it. Periods start at different steps of a case. */
function retention({ retention, clocks, strikes: { validDays } }: Rules): PackConflict[] {
  if (retention === undefined) return [];
  const bounds = [
    ['clocks.appeal', clocks.appeal],
    ['clocks.lateProof', clocks.lateProof],
    ['strikes.validDays', { count: validDays, unit: 'calendar-day' }],
  ] as const;
  return bounds
    .filter(([, period]) => !surelyBefore(period, retention.case))
    .map(([path]) =>
      error(
        'retention.case',
        `may be shorter than ${path}: what the decision rests on would be erased before its time`,
        `Lengthen it, or shorten ${path}.`,
      ),
    );
}

/** An exception's values must fit all the other values, and a case must not have two exceptions. */
function exceptions(rules: Rules): PackConflict[] {
  const all = Object.entries(rules.exceptions ?? {});
  const plain = [...clocks(rules), ...retention(rules)].map(({ path, why }) => `${path} ${why}`);
  return all.flatMap(([name, one], index) => {
    const { clocks: own, silence, standBehind, afterWindow } = one;
    const path = `exceptions.${name}`;
    const changes = [
      ...[own, silence, rules.afterWindow && afterWindow].flatMap((group) => Object.keys(group ?? {})),
      ...(standBehind ? [standBehind] : []),
    ];
    const nothing = error(path, 'changes nothing', 'State what is otherwise there, or remove it.');
    const twice = all
      .slice(0, index)
      .filter(([, earlier]) => meet(earlier.territories, one.territories) && meet(earlier.rightTypes, one.rightTypes))
      .map(([earlier]) =>
        error(
          path,
          `holds for a right in a territory for which "${earlier}" holds, too`,
          'Let them share no territory, or no right type.',
        ),
      );
    const under = rulesUnder(rules, name);
    const beside = [...clocks(under), ...retention(under)]
      .filter((found) => !plain.includes(`${found.path} ${found.why}`))
      .map((found) => ({ ...found, path: pathUnder(rules, name, found.path) }));
    return [...(changes.length > 0 ? [] : [nothing]), ...twice, ...beside];
  });
}

function excludedDelay({ excludedDelay }: Rules): PackConflict[] {
  return excludedDelay === undefined || excludedDelay.atMost.unit === 'business-day'
    ? []
    : [error('excludedDelay.atMost', 'is not counted in business days', 'Write its unit as business-day.')];
}

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

function dates({ pack }: Rules): PackConflict[] {
  const { from, until, announced } = pack;
  const never = error('until', 'is not after "from", so the pack is never in force', 'Correct one of the dates.');
  const tooLate = error('announced', 'is not before "from": the rules would be unknown', 'Correct one of the dates.');
  return [
    ...(until !== undefined && until <= from ? [never] : []),
    ...(announced !== undefined && announced >= from ? [tooLate] : []),
  ];
}
