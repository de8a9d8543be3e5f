/** I6, I14: the cost of a retraction and of a demand for payment for the complainant. */
import { isExtorted, openMatter } from '../../../src/case/matters/of.ts';
import type { Invariant } from './invariant.ts';

export const standing: readonly Invariant[] = [
  {
    says: 'I14: a retraction costs its complainant what it is, once, and what was pressed for is a mistake whatever the case came to',
    ofState: ({ world, rules }) => {
      for (const state of world.cases()) {
        const { extortions = {} } = world.complainant(state.complainant);
        if (state.case in extortions !== isExtorted(state))
          return `money is held to be asked for in ${state.case}, or not`;
        if (state.settlementWaits && openMatter(state, 'demand') === undefined)
          return `${state.case} waits for nothing`;
        if (state.status === 'settled' && isExtorted(state)) return `${state.case} is settled for money`;
        if (state.decision?.outcome !== 'withdrawn' || state.forum === 'decides-there') continue;
        const { withdrawal } = state.decision;
        const costs =
          withdrawal === undefined
            ? 'restored-by-silence'
            : rules.withdrawals[withdrawal].countsAgainst
              ? 'withdrawn-mistake'
              : 'withdrawn-other';
        const counted = state.counted?.[state.complainant]?.outcome;
        const isExcess =
          costs === 'withdrawn-other' && counted === 'withdrawn-too-often' && rules.complainants.excused !== undefined;
        if (counted !== (state.settlementWaits ? undefined : costs) && !isExcess)
          return `${state.case} counts as ${counted}`;
      }
      return undefined;
    },
  },
  {
    says: 'I14: no complainant is told of a report, nor of a demand that was not found',
    ofState: ({ events, effects }) => {
      const found = events.filter(
        ({ event }) => event.type === 'matter-found' && event.finding === 'extortion-found',
      ).length;
      const told = effects.flatMap((one) =>
        one.kind === 'notice' &&
        one.to === 'complainant' &&
        one.copyOf === undefined &&
        one.notice.startsWith('demand-')
          ? [one.notice]
          : [],
      );
      return told.length === found && told.every((notice) => notice === 'demand-found')
        ? undefined
        : `a complainant is told ${told}`;
    },
  },
  {
    says: 'a record adds up to what its cases say that they count as, whatever was undone',
    ofState: ({ world, events }) => {
      const changed = new Set(events.flatMap(({ ref }) => (ref.kind === 'complainant' ? [ref.id] : [])));
      for (const who of changed) {
        const { tallies = {}, extortions = {} } = world.complainant(who);
        const counts = new Map<string, number>();
        const add = (place: string, by: number) => counts.set(place, (counts.get(place) ?? 0) + by);
        for (const one of world.cases()) {
          const counted = one.counted?.[who];
          if (counted === undefined || one.case in extortions) continue;
          add([counted.countsUntil, counted.day, one.reason, counted.outcome].join(' '), 1);
        }
        for (const { countsUntil, day, reason } of Object.values(extortions))
          add([countsUntil, day, reason, 'extortion'].join(' '), 1);
        for (const [until, days] of Object.entries(tallies))
          for (const [day, reasons] of Object.entries(days))
            for (const [reason, tally] of Object.entries(reasons))
              for (const [key, count] of Object.entries(tally))
                if (key !== 'filed' && key !== 'countered')
                  add([until, day, reason, key.split(':')[0]].join(' '), -count);
        // Counts that left the window are dropped with the next entry.
        const wrong = [...counts].find(([place, count]) => count !== 0 && place.slice(0, 24) > world.now);
        if (wrong !== undefined) return `${who}: ${wrong.join(' is off by ')}`;
      }
      return undefined;
    },
  },
];
