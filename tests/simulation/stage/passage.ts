import { minute, type World } from './world.ts';

/** The longest interval of a sleeping poller; the invariants allow five minutes. */
const longestSleep = 4 * minute;

/** Moves time from one due event to the next, and processes and checks everything in between. */
export class Passage {
  readonly #world: World;
  readonly #look: (events: number) => Promise<boolean>;
  #sleep = 1000;
  #due = 0;

  /** @param look checks changes, given the number of events, and returns whether there was any */
  constructor(world: World, look: (events: number) => Promise<boolean>) {
    this.#world = world;
    this.#look = look;
  }

  /** One step, to `atMost` (milliseconds since the epoch) at the latest. */
  async next(atMost: number): Promise<void> {
    const { clock, agenda, disk, markets, now } = this.#world;
    this.#world.steps += 1;
    const wanted = Math.min(Math.max(this.#due, now + this.#sleep), agenda.next, atMost);
    clock.set(new Date(Math.max(wanted, now)));
    const act = agenda.take(this.#world.now);
    await act?.();
    for (const { shop } of markets) await shop.tick();
    let seen = await disk.glance(this.#world.now);
    if (seen.due <= this.#world.now) {
      await this.#world.drain();
      seen = await disk.glance(this.#world.now);
    }
    this.#due = seen.due;
    const changed = await this.#look(seen.events);
    this.#sleep = act || changed ? 1000 : Math.min(this.#sleep * 2, longestSleep);
  }
}
