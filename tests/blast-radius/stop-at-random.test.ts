import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';

/**
 * I19, with people who file, withdraw, stop and resume in any order while the marketplace misbehaves: while removals are
 * stopped none is sent, restorations are, and in the end every target matches its case.
 */
const deed = fc.constantFrom('file', 'file', 'file', 'withdraw', 'withdraw', 'stop', 'resume', 'fault', 'later');

const removed = new Set(['listing-hidden', 'listing-removed', 'storefront-closed']);

class Play {
  readonly side: BrandSide;
  readonly desk: readonly [string, string];
  readonly cases = new Map<string, string>();
  readonly withdrawn = new Set<string>();
  stopped = false;
  /** Events that happened at least once, so that an empty play does not pass. */
  readonly met = new Set<string>();
  #next = 1;

  constructor(side: BrandSide, desk: readonly [string, string]) {
    this.side = side;
    this.desk = desk;
  }

  get removals(): number {
    return this.side.running.shops.taobao.effects().filter(({ effect }) => removed.has(effect)).length;
  }

  async do(what: string, pick: number): Promise<void> {
    const { side } = this;
    const { faults } = side.running.shops.taobao;
    switch (what) {
      case 'file': {
        const listing = String(this.#next++);
        await side.offer(`s${Number(listing) % 3}`, listing);
        this.cases.set(listing, (await side.file(listing)).case);
        if (this.stopped) this.met.add('filed while stopped');
        return;
      }
      case 'withdraw': {
        const open = [...this.cases].filter(([listing]) => !this.withdrawn.has(listing));
        const [listing, id] = open[pick % Math.max(open.length, 1)] ?? [];
        if (listing === undefined || id === undefined) return;
        const wasDown = (await side.page(listing)) === 404;
        const body = { kind: 'authorised-since' };
        const answer = await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body });
        expect(answer.status).toBe(200);
        this.withdrawn.add(listing);
        if (this.stopped && wasDown) this.met.add('restored while stopped');
        return;
      }
      case 'stop':
        await this.#say('/desk/removal-stops', this.desk[0]);
        this.stopped = true;
        return;
      case 'resume':
        if (!this.stopped) return;
        await this.#say('/desk/removal-resumptions', this.desk[1]);
        if ((await this.#say('/desk/removal-resumptions', this.desk[0])) === 200) this.stopped = false;
        this.met.add('resumed');
        return;
      case 'fault':
        faults.arm({
          kind: (['lost-answer', 'server-error', 'rate-limit', 'false-200'] as const)[pick % 4] ?? 'lost-answer',
        });
        return;
      default:
        side.running.clock.advance(3_600_000 * (1 + (pick % 30)));
    }
  }

  async #say(path: string, as: string): Promise<number> {
    return (await this.side.running.call('POST', path, { as, body: { reasons: 'Because.' } })).status;
  }
}

test('while removals are stopped none is sent, whatever else happens', { timeout: 300_000 }, async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(deed, fc.nat(99)), { minLength: 25, maxLength: 40 }), async (deeds) => {
      const side = await startBrandSide();
      try {
        const play = new Play(side, [await side.running.deskUser('first'), await side.running.deskUser('second')]);
        for (const [what, pick] of deeds) {
          const [before, wasStopped] = [play.removals, play.stopped];
          await play.do(what, pick);
          await side.running.settle();
          if (wasStopped && play.stopped) expect(play.removals).toBe(before);
          // A newcomer's cap is per day.
          if (what === 'file' && play.cases.size % 9 === 0) side.running.clock.advance(86_400_000);
        }
        side.running.shops.taobao.faults.clear();
        if (play.stopped) await play.do('resume', 0);
        await side.pass(2);
        for (const listing of play.cases.keys())
          expect([listing, await side.page(listing)]).toEqual([listing, play.withdrawn.has(listing) ? 200 : 404]);
        for (const one of play.met) met.add(one);
      } finally {
        await side.running.close();
      }
    }),
    { numRuns: 2 },
  );
  expect([...met].sort()).toEqual(['filed while stopped', 'restored while stopped', 'resumed']);
});
