import { day, type World } from '../stage/world.ts';
import type { Goods } from './goods.ts';
import { Person } from './person.ts';
import type { Seller } from './seller.ts';

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly case?: string;
  readonly seller?: string;
  readonly audit?: string;
  readonly participant?: string;
}

/** An entry or request in a case. */
interface Entered {
  readonly id: string;
  readonly kind: string;
  readonly finding?: string;
}

/** The people and goods around the review team. */
interface Around {
  readonly goods: () => readonly Goods[];
  readonly sellers: () => readonly Seller[];
}

/** In one history of four no member decides a contest for sixteen days: longer than the deadlines of a ruling and an appeal. */
const areAway = ({ plan, start, now }: World): boolean =>
  plan.seed % 4 === 1 && now >= start + 50 * day && now < start + 66 * day;
const isContest = ({ kind }: Task): boolean => kind === 'ruling' || kind === 'appeal' || kind === 'overdue';

/** A member of the review team: comes every day or two, does some of the open tasks, and leaves the rest. */
export class DeskPerson extends Person {
  id = '';
  token = '';
  readonly #around: Around;

  constructor(world: World, name: string, around: Around) {
    super(world, name);
    this.#around = around;
  }

  async sitDown(): Promise<void> {
    Object.assign(this, await this.world.installation.seat(this.name));
    this.later([20, 40], () => this.#visit());
  }

  async #visit(): Promise<void> {
    const { body } = await this.asks('GET', '/desk/tasks?limit=100', { token: this.token });
    for (const task of body.items as Task[]) {
      if (this.dice.chance(0.75) && !(isContest(task) && areAway(this.world))) await this.#attend(task);
    }
    this.later([30, 110], () => this.#visit());
  }

  async #attend(task: Task): Promise<void> {
    const reasons = `Looked at by ${this.name}.`;
    const token = this.token;
    switch (task.kind) {
      case 'ban-approval': {
        const approve = !this.dice.chance(0.1);
        const path = `/sellers/${task.seller}/ban-decisions`;
        // The seller appeals in the same moment, before or after the approval.
        const seller = this.#around.sellers().find(({ key }) => key === task.seller);
        const appeals = this.dice.pick(['before', 'after', 'not'] as const);
        if (appeals === 'before') await seller?.appealNow();
        await this.asks('POST', path, { token, body: { approve, reasons } });
        if (appeals === 'after') await seller?.appealNow();
        // Again by the same person, which must not count.
        if (approve && this.dice.chance(0.3)) await this.asks('POST', path, { token, body: { approve, reasons } });
        return;
      }
      case 'audit':
        await this.#audit(task.audit ?? '', reasons);
        return;
      case 'clearance':
        await this.#clear(task);
        return;
      case 'recognition-contest': {
        const outcome = this.dice.chance(0.7) ? 'confirmed' : 'reversed';
        await this.asks('POST', `/sellers/${task.seller}/recognition-decisions`, { token, body: { outcome, reasons } });
        return;
      }
      default:
        if (task.case !== undefined) await this.#decide(task.case, task.kind, reasons);
    }
  }

  async #decide(id: string, kind: string, reasons: string): Promise<void> {
    const { token } = this;
    const { body, status } = await this.asks('GET', `/cases/${id}`, { token });
    if (status !== 200) return;
    const actions = new Set<string>(body.actions);
    const post = (path: string, sent: object) => this.asks('POST', `/desk/cases/${id}/${path}`, { token, body: sent });
    const genuine = this.#around.goods().find(({ target }) => target.id === body.target.id)?.genuine ?? false;
    const open = (of: string) => body.matters.find((one: Entered) => one.kind === of && one.finding === undefined)?.id;
    const matter = open('demand');
    if (kind === 'demand' && matter) {
      const finding = this.dice.chance(0.5) ? 'extortion-found' : 'not-found';
      await post('findings', { kind, matter, finding, reasons });
    } else if (kind === 'undeliverable' && this.dice.chance(0.08))
      await post('delivery', { calledAt: this.world.at, spokeWith: 'the owner', reasons });
    else if (actions.has('decide-proceedings')) await this.#lookAtProceedings(id, open('proceedings'), reasons);
    else if (actions.has('decide-delay')) await this.#lookAtDelay(id, open('delay'), reasons);
    else if (actions.has('resume')) await post('resume', { decision: this.dice.pick(['go-on', 'restore']), reasons });
    else if (actions.has('release'))
      await post('release', { outcome: this.dice.pick(['go-on', 'upheld', 'overturned']), reasons });
    else if (actions.has('hold') && this.dice.chance(0.08)) await this.#hold(id, reasons);
    else if (actions.has('review'))
      await post('review', {
        ...(genuine ? { decision: 'refuse', lacks: ['seller-authorised'] } : { decision: 'proceed' }),
        ...{ reasons, scope: 'case' },
      });
    else if (actions.has('decide-appeal')) await this.#decideAppeal(id, body, genuine, reasons);
    else if (actions.has('rule')) await this.#rule(id, body, genuine, reasons);
  }

  /** Decides whether they are proceedings; genuine ones end weeks later. */
  async #lookAtProceedings(id: string, matter: string | undefined, reasons: string): Promise<void> {
    const { token } = this;
    const found = this.dice.chance(0.6)
      ? { finding: 'confirmed' }
      : { finding: 'rejected', lacks: [this.dice.pick(['other-matter', 'not-filed-yet'] as const)] };
    const body = { kind: 'proceedings', matter, ...found, reasons };
    const { status } = await this.asks('POST', `/desk/cases/${id}/findings`, { token, body });
    if (status >= 300 || found.finding === 'rejected') return;
    this.later([100, 900], async () => {
      const outcome = this.dice.pick(['go-on', 'upheld', 'overturned'] as const);
      await this.asks('POST', `/desk/cases/${id}/release`, { token, body: { outcome, reasons } });
    });
  }

  async #lookAtDelay(id: string, matter: string | undefined, reasons: string): Promise<void> {
    const found = this.dice.chance(0.8)
      ? { finding: 'granted', days: this.dice.between(1, 12) }
      : { finding: 'refused', lacks: ['within-control'] };
    const body = { kind: 'delay', matter, ...found, reasons };
    await this.asks('POST', `/desk/cases/${id}/findings`, { token: this.token, body });
  }

  /** A deposit that its rights holder did not answer in time. */
  async #clear({ seller, participant }: Task): Promise<void> {
    const { token } = this;
    const { body } = await this.asks('GET', `/clearances?status=with-desk&seller=${seller}`, { token });
    for (const { id, holder, actions } of body.items) {
      if (holder !== participant || !actions.includes('confirm')) continue;
      const confirms = seller?.endsWith('/honest') === this.dice.chance(0.9);
      const decision = confirms
        ? { decision: 'confirm', ground: 'documents-in-order' }
        : { decision: 'decline', reason: 'not-authorised' };
      await this.asks('POST', `/clearances/${id}/decision`, { token, body: decision });
    }
  }

  /** Reads the anonymous audit page, and errs more often than a reviewer should. */
  async #audit(id: string, reasons: string): Promise<void> {
    const { token } = this;
    const { body, status } = await this.asks('GET', `/desk/audits/${id}`, { token });
    if (status !== 200) return;
    const genuine = this.#around
      .goods()
      .some(({ target, genuine }) => genuine && body.listing.title.endsWith(` ${target.id}`));
    const finding = this.dice.chance(0.1) ? 'unclear' : genuine !== this.dice.chance(0.35) ? 'wrong' : 'right';
    await this.asks('POST', `/desk/audits/${id}/readings`, { token, body: { finding, reasons } });
  }

  /** A court has the matter, for some days. */
  async #hold(id: string, reasons: string): Promise<void> {
    const { token } = this;
    const ground = this.dice.pick(['in-litigation', 'authority-hold'] as const);
    await this.asks('POST', `/desk/cases/${id}/hold`, { token, body: { ground, reasons } });
    this.later([20, 240], async () => {
      const outcome = this.dice.pick(['go-on', 'go-on', 'upheld', 'overturned'] as const);
      await this.asks('POST', `/desk/cases/${id}/release`, { token, body: { outcome, reasons } });
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: people read any field of a case
  async #decideAppeal(id: string, seen: any, genuine: boolean, reasons: string): Promise<void> {
    const forSeller = genuine !== this.dice.chance(0.1);
    const outcome = forSeller === (seen.appeal?.by === 'seller') ? 'reversed' : 'confirmed';
    await this.asks('POST', `/desk/cases/${id}/appeal-decision`, { token: this.token, body: { outcome, reasons } });
  }

  // biome-ignore lint/suspicious/noExplicitAny: people read any field of a case
  async #rule(id: string, seen: any, genuine: boolean, reasons: string): Promise<void> {
    const proven = genuine !== this.dice.chance(0.1) && (seen.answer?.exhibits ?? []).length > 0;
    const verdict = ({ item, required }: { item: string; required: string }) => {
      if (!proven) return 'unmet';
      return required === 'optional' || item === 'order-and-payment' ? 'not-applicable' : 'met';
    };
    const checklist = Object.fromEntries(
      seen.checklist.map((one: { item: string; required: string }) => [one.item, verdict(one)]),
    );
    const body = { outcome: proven ? 'overturned' : 'upheld', checklist, reasons, scope: 'case' };
    await this.asks('POST', `/desk/cases/${id}/ruling`, { token: this.token, body });
  }
}
