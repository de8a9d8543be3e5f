/**
 * People around the programme who know which goods are genuine. The programme is the real one, under an installed pack. It learns only what
 * people file, send and decide; the truth is for the measurement alone.
 */
import type {
  Addressed,
  Calendar,
  Effect,
  FileComplaint,
  FiledCase,
  Refusal,
  Rules,
} from '../../packages/procedure/src/index.ts';
import { Agenda, type Happening, World } from '../../packages/procedure/src/world/index.ts';
import { desk, participant, sealed, system } from '../../packages/procedure/test/stage.ts';
import { type Target, targetKey } from '../../packages/terms/src/index.ts';
import { Dice } from '../dice.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

export type Notice = Extract<Effect, { kind: 'notice' }>;
export type Task = Extract<Effect, { kind: 'desk-task' }>;
type Actor = Happening['actor'];

export const words = sealed('words');

/** A shop's goods, and whether they are genuine. */
export interface Offer {
  readonly target: Target;
  readonly seller: string;
  readonly genuine: boolean;
  /** The claimed right on its page; by default the mark in its text. */
  readonly page?: Pick<FileComplaint['listing'], 'shown' | 'namesOther'>;
}

export interface TownOptions {
  readonly seed: number;
  readonly rules: Rules;
  readonly calendar: Calendar;
  /** Instant, ISO 8601 UTC. */
  readonly start: string;
  /** Whether the marketplace's notice of a case reaches its seller; by default it does. */
  readonly reaches?: (id: string) => boolean;
}

export interface Filing {
  readonly by: string;
  readonly right: string;
  readonly offer: Offer;
  readonly reason?: FileComplaint['reason'];
  readonly chips?: FileComplaint['chips'];
}

export class Town {
  readonly world: World;
  readonly rules: Rules;
  readonly calendar: Calendar;
  readonly zone = 'Asia/Shanghai';
  /** The goods of each case, for the measurement and for people who see the goods. */
  readonly offers = new Map<string, Offer>();
  /** When each target first went down. */
  readonly wentDown = new Map<string, string>();
  readonly #seed: number;
  readonly #agenda = new Agenda<() => void>();
  readonly #people = new Map<string, (notice: Notice) => void>();
  #desk: (task: Task) => void = () => undefined;
  #heard = 0;

  constructor({ seed, start, rules, calendar, ...more }: TownOptions) {
    this.#seed = seed;
    this.rules = rules;
    this.calendar = calendar;
    this.world = new World({ rules, calendar, zone: this.zone, now: start, ...more });
  }

  /** A person's own dice, independent of the others'. */
  dice(whose: string): Dice {
    return new Dice(this.#seed, whose);
  }

  enrol(id: string, upheldBefore = 0): void {
    const command = { type: 'register', participant: id, kind: 'rights-holder', membership: 'non-member' } as const;
    this.must({ to: { kind: 'complainant', id }, command }, desk('ann'));
    for (let past = 0; past < upheldBefore; past += 1) {
      const outcome = { type: 'record-outcome', case: `${id}-before-${past}`, reason: 'counterfeit' } as const;
      this.must({ to: { kind: 'complainant', id }, command: { ...outcome, outcome: 'upheld' } }, system);
    }
    const right = `right-of-${id}`;
    const registered = { office: 'CNIPA', number: right, territories: ['CN'], classes: [25] } as const;
    // Old enough that the register does not call the mark young.
    const registeredOn = '2015-01-01';
    const register = {
      type: 'register',
      right,
      holder: id,
      rightType: 'trademark',
      registeredOn,
      ...registered,
    } as const;
    this.must({ to: { kind: 'right', id: right }, command: register }, participant(id));
    const verify = { type: 'verify', by: 'register-contact' } as const;
    this.must({ to: { kind: 'right', id: right }, command: verify }, participant(id));
  }

  openShop(key: string): void {
    this.must(
      { to: { kind: 'seller', id: key }, command: { type: 'register', seller: key, language: 'zh-CN' } },
      system,
    );
  }

  /** Sets the reaction to a notice: of a participant by its id, of a seller by its key. */
  behaves(id: string, how: (notice: Notice) => void): void {
    this.#people.set(id, how);
  }
  deskBehaves(how: (task: Task) => void): void {
    this.#desk = how;
  }

  file(id: string, { by, right, offer, reason = 'counterfeit', chips = [] }: Filing): Refusal | undefined {
    const { target, seller } = offer;
    const said: FileComplaint = {
      ...{ type: 'file', case: id, bundle: id, forum: 'decides-here', complainant: by, holder: by, right, target },
      ...{
        seller,
        reason,
        declaration: true,
        chips,
        packet: words,
        packetOfFiler: words,
        packetAt: this.world.now,
      },
      listing: {
        exists: !this.world.shelf.isDown(target),
        shipsTo: ['CN'],
        classes: [25],
        shown: 'text',
        ...offer.page,
      },
    };
    this.offers.set(id, offer);
    const same = this.world.sameTriple(said);
    return this.say({ to: { kind: 'case', id }, command: { ...same, ...said } }, participant(by));
  }

  /** Returns a refusal, e.g. of an action on a closed case. */
  say(order: Addressed, actor: Actor): Refusal | undefined {
    return this.world.say(order, actor);
  }
  must(order: Addressed, actor: Actor): void {
    const refusal = this.say(order, actor);
    if (refusal !== undefined) throw new Error(`refused: ${refusal.refused}`);
  }

  /** `delay` in milliseconds from now. */
  after(delay: number, act: () => void): void {
    this.#agenda.add(new Date(Date.parse(this.world.now) + delay).toISOString(), act);
  }
  at(instant: string, act: () => void): void {
    this.#agenda.add(instant, act);
  }

  /** Runs people and deadlines in the order of their times, until `end`. */
  run(end: string): void {
    this.#hear();
    for (;;) {
      const [next, clock] = [this.#agenda.next, this.world.nextDue];
      if (clock !== undefined && clock <= end && (next === undefined || clock <= next)) this.world.advance(clock);
      else if (next !== undefined && next <= end) {
        this.world.advance(next);
        this.#agenda.take()?.();
      } else break;
      this.#hear();
    }
    this.world.advance(end);
    this.#hear();
  }

  filed(id: string): FiledCase | undefined {
    const state = this.world.case(id);
    return state.status === 'new' ? undefined : state;
  }

  /** Events of one type, with their aggregates and instants. */
  happened(...types: readonly Happening['event']['type'][]): readonly Happening[] {
    return this.world.history.filter(({ event }) => types.includes(event.type));
  }

  #hear(): void {
    const { effects, shelf, now } = this.world;
    for (; this.#heard < effects.length; this.#heard += 1) {
      const effect = effects[this.#heard];
      if (effect?.kind === 'notice') this.#people.get(effect.recipient)?.(effect);
      else if (effect?.kind === 'desk-task') this.#desk(effect);
      else if (effect?.kind === 'order' && effect.desired === 'down') {
        const key = targetKey(effect.target);
        if (shelf.isDown(effect.target) && !this.wentDown.has(key)) this.wentDown.set(key, now);
      }
    }
  }
}
