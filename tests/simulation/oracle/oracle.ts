import { sql } from 'kysely';
import { type Cast, holdings } from '../people/cast.ts';
import { titlesOf } from '../people/goods.ts';
import { isStatutory } from '../stage/rules.ts';
import { minute, type World } from '../stage/world.ts';
import { CaseBook } from './case-book.ts';
import { checkCaps } from './check-caps.ts';
import { checkCase } from './check-case.ts';
import { checkEffects } from './check-effects.ts';
import { checkEnd } from './check-end.ts';
import { checkMarkets } from './check-markets.ts';
import { checkSeller } from './check-seller.ts';
import { checkWalls } from './check-tenant-isolation.ts';
import { iso, must, name } from './violation.ts';

const markOf = (right: string): string =>
  Object.values(holdings).find(({ number }) => right.endsWith(number))?.mark ?? '';
const marksIn = (title: string): string[] =>
  Object.values(holdings).flatMap(({ mark }) => (title.split(' ').includes(mark) ? [mark] : []));

/**
 * Checks the invariants of `../README.md`, using people's requests and answers, the
 * marketplaces' own books and the review team's pages. Uses none of the procedure's code, and no table decides what is down.
 */
export class Oracle {
  readonly world: World;
  readonly cast: Cast;
  readonly book: CaseBook;
  readonly token: string;
  #seen = 0;

  constructor(world: World, cast: Cast) {
    this.world = world;
    this.cast = cast;
    this.token = cast.desk[0]?.token ?? '';
    this.book = new CaseBook({
      zoneOf: (marketplace) => world.market(marketplace).options.zone,
      forumOf: (marketplace) => world.market(marketplace).options.forum,
      answerDays: () => world.answerDays,
      statutory: isStatutory(world.plan),
      partiesOf: (filer) => (filer === 'agent' ? ['agent', 'careful'] : [filer]),
      holderOf: (right) => cast.brands.find(({ rights }) => rights.includes(right))?.id ?? '',
      shows: (target, right) => {
        const all = titlesOf(world, target).map((title) => marksIn(title));
        if (all.some((marks) => marks.includes(markOf(right)))) return 'this';
        return all.some((marks) => marks.length > 0) ? 'another' : 'none';
      },
      userIds: new Map(cast.desk.map(({ name, id }) => [name, id])),
      sometimes: (what) => world.sometimes(what),
      entered: (id) => world.caseIds.push(id),
    });
    world.listeners.push((exchange) => {
      this.book.hear(exchange);
      checkWalls(this, exchange);
    });
  }

  /**
   * Checks everything that changed since the last time, as the review team sees it.
   * @param events the number of events; without new ones there is nothing to check
   */
  look(events: number): Promise<boolean> {
    return this.world.installation.life.whileWatched(async () => {
      checkCaps(this);
      if (events === this.#seen) {
        checkEffects(this);
        return this.#clocks();
      }
      const changed = await this.world.disk.examine(sql<{ kind: string; aggregate: string }>`
        select kind, aggregate from event where seq > ${this.#seen} group by kind, aggregate order by max(seq)`);
      this.#seen = events;
      const sellers = new Set<string>();
      for (const { kind, aggregate } of changed) {
        if (kind === 'seller') sellers.add(aggregate);
        if (kind !== 'case') continue;
        // A filing whose answer was lost is recorded when its repetition is answered.
        const entry = this.book.entries.get(aggregate);
        if (!entry) continue;
        await checkCase(this, entry);
        sellers.add(entry.seller);
      }
      for (const seller of sellers) await checkSeller(this, seller);
      // After the cases, since they show the decisions of deadlines.
      checkEffects(this);
      this.#clocks();
      return true;
    });
  }

  /** Once a day: marketplaces left undisturbed show exactly the measures in force. */
  audit(calm: (marketplace: string) => boolean): Promise<void> {
    return this.world.installation.life.whileWatched(() => checkMarkets(this, calm, false));
  }

  end(): Promise<void> {
    return this.world.installation.life.whileWatched(async () => {
      await checkMarkets(this, () => true, true);
      await checkEnd(this);
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: each caller knows the type of its answer
  async ask(path: string): Promise<any> {
    const { status, body } = await this.world.insist('GET', path, { who: 'oracle', token: this.token });
    must(status === 200, 'alive', () => `GET ${path} answered ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** I5: an ended window has its consequence within five minutes. */
  #clocks(): boolean {
    const { now } = this.world;
    for (const entry of this.book.entries.values()) {
      if (entry.stopped || entry.moved) continue;
      for (const due of [entry.answerDue, entry.brandDue]) {
        if (due === undefined) continue;
        must(now <= due + 5 * minute, 'I5', () => `${name(entry)}: its window ended ${iso(due)}, and nothing followed`);
      }
    }
    return false;
  }
}
