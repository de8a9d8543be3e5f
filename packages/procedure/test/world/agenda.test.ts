import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Agenda } from '../../src/world/agenda.ts';

it('returns the earliest first, and acts with the same time in the order of insertion, even with insertions in between', () => {
  const step = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 2 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const agenda = new Agenda<number>();
      const waiting: { at: string; act: number }[] = [];
      for (const [act, minute] of steps.entries()) {
        if (minute !== null) {
          const at = `2026-03-02T02:0${minute}:00.000Z`;
          agenda.add(at, act);
          waiting.push({ at, act });
          continue;
        }
        const [next] = waiting.toSorted((one, other) =>
          one.at < other.at ? -1 : one.at > other.at ? 1 : one.act - other.act,
        );
        expect([agenda.next, agenda.first, agenda.take()]).toEqual([next?.at, next?.act, next?.act]);
        if (next) waiting.splice(waiting.indexOf(next), 1);
      }
    }),
    { seed: 4 },
  );
});
