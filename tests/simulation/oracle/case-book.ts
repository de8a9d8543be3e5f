import type { Exchange } from '../stage/world.ts';
import { BanBook } from './ban-book.ts';
import { daysAfterEndingWorked, workingDaysAfter } from './calendar.ts';
import { checkFiling } from './check-filing.ts';
import { ClearanceBook } from './clearance-book.ts';
import { proceedingsDecided, proceedingsEntered, ruled, withDelay } from './contest.ts';
import { type Entry, isSame, type Named } from './entry.ts';
import { RemovalBook } from './removal-book.ts';
import { must } from './violation.ts';

export interface BookOptions {
  readonly zoneOf: (marketplace: string) => string;
  readonly forumOf: (marketplace: string) => 'decides-here' | 'decides-there';
  readonly answerDays: () => number;
  /** Only proceedings keep answered goods down. */
  readonly statutory: boolean;
  /** Names of the participants that share a filer's cases. */
  readonly partiesOf: (filer: string, right: string) => readonly string[];
  /** The right's holder. */
  readonly holderOf: (right: string) => string;
  /** The registered marks that the page of a listing ever showed. */
  readonly shows: (target: { marketplace: string; id: string }, right: string) => 'this' | 'another' | 'none';
  readonly userIds: ReadonlyMap<string, string>;
  readonly sometimes: (what: string) => void;
  readonly entered: (id: string) => void;
}

/** Every complaint, recorded from requests and answers: reads nothing from the service's tables. */
export class CaseBook {
  readonly entries = new Map<string, Entry>();
  readonly bans: BanBook;
  readonly clearances: ClearanceBook;
  /** Participants that were answered as suspended, and when. */
  readonly suspended = new Map<string, number>();
  readonly mandateEnded = new Set<string>();
  readonly lapsed = new Set<string>();
  readonly deliveredByDesk = new Set<string>();
  readonly removals: RemovalBook;
  readonly opened: { at: number; link: string }[] = [];
  /** Findings of reviewers in a blind audit, whether or not the answer arrived. */
  readonly readings: { readonly user: string; readonly finding: string }[] = [];
  readonly #options: BookOptions;
  /** Cases that were ever decided against their seller. */
  readonly #upheld = new Set<string>();

  constructor(options: BookOptions) {
    this.#options = options;
    this.bans = new BanBook(options.sometimes);
    this.clearances = new ClearanceBook(options.sometimes);
    this.removals = new RemovalBook(options.sometimes);
  }

  /** The review team was late, and decided against the seller: restored goods have to go down again. */
  /** A later decision of the same person says nothing about the readings before it. */
  decided({ deciders }: Entry, user: string): void {
    if (!deciders.has(user)) deciders.set(user, this.readings.length);
  }

  #downAgain(entry: Entry, at: number): void {
    if (entry.back === undefined) return;
    entry.back = undefined;
    entry.spans.push({ from: at, to: Number.POSITIVE_INFINITY });
    this.#options.sometimes('goods taken down again after a late decision');
  }

  letGo(entry: Entry, at: number): void {
    entry.back = undefined;
    entry.standing = 'let go';
    entry.against = false;
    entry.reopened = false;
    entry.answerDue = undefined;
    entry.brandDue = undefined;
    entry.endedAt = at;
    const span = entry.spans.at(-1);
    if (span) span.to = Math.min(span.to, at);
  }

  /** The target has to be down from now on. */
  bringIntoForce(entry: Entry, at: number): void {
    const there = this.#options.forumOf(entry.target.marketplace) === 'decides-there';
    entry.standing = there ? 'elsewhere' : 'in force';
    entry.endedAt = undefined;
    if (!there) entry.spans.push({ from: at, to: Number.POSITIVE_INFINITY });
  }

  decideAgainst(entry: Entry, at: number): void {
    entry.against = true;
    this.#upheld.add(entry.id);
    entry.reopened = false;
    entry.answerDue = undefined;
    entry.brandDue = undefined;
    entry.endedAt = at;
  }

  hear(exchange: Exchange): void {
    const { method, path, status } = exchange;
    const at = Date.parse(exchange.at);
    if (status !== 0 && path.endsWith('/ban-decisions')) this.bans.hear(exchange);
    if (path.startsWith('/desk/audits/') && method === 'POST') this.#audited(exchange);
    if (status === 0 || status >= 300) return;
    if (method === 'GET') {
      if (path === '/me' && exchange.body.participant?.standing === 'suspended') this.#suspended(exchange.who, at);
      return;
    }
    const [, noun, id = '', verb = '', third = ''] = path.split('/');
    if (noun === 'complaints') this.#filed(exchange, at);
    else if (noun === 'desk' && id === 'cases') this.#byDesk(verb, third, exchange, at);
    else if (noun === 'desk' && id === 'rights') this.lapsed.add(verb);
    else if (noun === 'clearances') this.clearances.hear(exchange);
    else if (noun === 'answers') this.#bySeller(id, verb, exchange, at);
    else if (noun === 'cases') this.#byComplainant(id, verb, exchange, at);
    else if (noun === 'desk' && id.startsWith('removal-')) this.removals.hear(exchange);
    else if (noun === 'rights' && verb === 'mandates' && method === 'DELETE') this.mandateEnded.add(id);
  }

  #filed({ who, sent, body }: Exchange, at: number): void {
    for (const { bundle, seller, cases } of body.bundles) {
      for (const one of cases) {
        const { target } = one;
        const same = [...this.entries.values()].filter(
          (other) => other.right === sent.right && other.reason === sent.reason && isSame(other.target, target),
        );
        if (same.some((other) => other.seller !== seller))
          this.#options.sometimes('a complaint on an id that was another seller’s');
        const refused = one.status === 'refused';
        if (this.suspended.get(who) === at) {
          must(refused, 'I13', () => `${who} is suspended, and its complaint ${one.case} was taken`);
          this.#options.sometimes('a complaint of a suspended complainant');
        }
        if (!refused) {
          checkFiling(this, { who, sent, filed: one, seller, at }, same);
          this.#checkLane(who, sent, one, same);
          if (this.clearances.covers(seller, this.#options.holderOf(sent.right), at)) {
            must(one.lane === 'review', 'I3', () => `${one.case} goes down unread, and ${seller} is cleared`);
            this.#options.sometimes('a complaint against a cleared seller');
          }
        }
        const zone = this.#options.zoneOf(target.marketplace);
        if (target.variant !== undefined) this.#options.sometimes('a complaint about a variant');
        const entry: Entry = {
          ...{ id: one.case, bundle, target, seller, right: sent.right, reason: sent.reason, filedAt: at, zone },
          parties: this.#options.partiesOf(who, sent.right),
          answerDays: this.#options.answerDays(),
          ...{ standing: refused ? 'refused' : 'in review', against: false, unanswered: false, reopened: false },
          appealBy: undefined,
          ...{
            stopped: false,
            wentOnAt: undefined,
            told: undefined,
            answerDue: undefined,
            brandDue: undefined,
            moved: false,
          },
          ...{ answeredAt: undefined, onTrial: false, discontinued: false, replyDue: undefined },
          ...{ deskDue: undefined, back: undefined },
          ...{
            endedAt: refused ? at : undefined,
            deciders: new Map(),
            audited: 0,
            spans: [],
            status: one.status,
            since: at,
          },
        };
        this.entries.set(entry.id, entry);
        this.#options.entered(entry.id);
        if (!refused && one.status !== 'desk-review') this.bringIntoForce(entry, at);
        const filers = new Set(
          [...this.entries.values()]
            .filter((other) => other.seller === seller && isUndecided(other))
            .map(({ parties }) => parties[0]),
        );
        if (filers.size > 2) this.#options.sometimes('a seller with three complainants at once');
        this.#options.sometimes(refused ? 'a complaint refused at once' : `a complaint of the ${one.lane} lane`);
      }
    }
  }

  /**
   * A declaration alone removes only goods that show the mark. Instead, ten decided cases are enough for the filer, if
   * the page names no other mark; returned goods have their decision.
   */
  #checkLane(who: string, sent: Exchange['sent'], filed: Exchange['body'], same: readonly Entry[]): void {
    const { target, lane } = filed;
    if (target.kind !== 'listing') return;
    const shows = this.#options.shows(target, sent.right);
    if (shows !== 'this') this.#options.sometimes('a complaint about a page that does not show the mark');
    if (lane !== 'expedited' || shows === 'this' || same.some(({ id }) => this.#upheld.has(id))) return;
    const upheld = [...this.entries.values()].filter(
      ({ id, parties }) => parties.includes(who) && this.#upheld.has(id),
    );
    must(
      shows === 'none' && sent.chips.length > 0 && upheld.length >= 10,
      'I3',
      () => `${filed.case} of ${who} goes down unread, and its page shows ${shows} mark`,
    );
    this.#options.sometimes('a word that took the place of the page');
  }

  #byComplainant(id: string, verb: string, { sent, body }: Exchange, at: number): void {
    if (verb === 'appeal') {
      const entry = this.entry(id);
      entry.appealBy = 'complainant';
      this.#options.sometimes('an appeal by a complainant');
    }
    for (const { case: one } of body.cases ?? []) {
      const entry = this.entry(one);
      if (verb === 'withdraw') this.#withdrawn(entry, sent, at);
      if (verb === 'stand-behind') {
        entry.brandDue = undefined;
        if (sent.report !== undefined) entry.replyDue = workingDaysAfter(at, 3, entry.zone);
      }
      if (verb === 'matters' && sent.kind === 'proceedings') proceedingsEntered(entry, at);
      if (verb === 'matters') this.#options.sometimes(`${sent.kind} entered`);
      if (verb === 'extend') entry.moved = true;
    }
  }

  #withdrawn(entry: Entry, sent: { kind: string; keepDown?: boolean }, at: number): void {
    const wasDown = entry.standing === 'in force';
    this.#options.sometimes(
      wasDown && entry.told !== undefined
        ? 'a retraction after the removal landed'
        : 'a retraction before the removal landed',
    );
    entry.stopped = false;
    entry.appealBy = undefined;
    if (!wasDown) {
      // A removal that the marketplace decided may stay too.
      entry.standing = sent.keepDown === true && entry.status === 'removed-there' ? 'settled' : 'ended';
      entry.endedAt = at;
      return;
    }
    this.letGo(entry, at);
    if (sent.keepDown !== true) return;
    entry.standing = 'settled';
    const span = entry.spans.at(-1);
    if (span) span.to = Number.POSITIVE_INFINITY;
  }

  #audited({ who, sent, status }: Exchange): void {
    if (status >= 300) return;
    this.readings.push({ user: this.#options.userIds.get(who) ?? who, finding: sent.finding });
  }

  #byDesk(id: string, verb: string, { who, sent, body }: Exchange, at: number): void {
    const user = this.#options.userIds.get(who) ?? who;
    for (const { case: one, status } of body.cases) {
      const entry = this.entry(one);
      switch (verb === 'findings' ? `${sent.kind} found` : verb) {
        case 'review':
          this.decided(entry, user);
          if (sent.decision === 'proceed') this.bringIntoForce(entry, at);
          else Object.assign(entry, { standing: 'refused', endedAt: at });
          break;
        case 'ruling':
          this.decided(entry, user);
          ruled(entry, at);
          if (sent.outcome === 'upheld') this.#downAgain(entry, at);
          if (sent.outcome === 'upheld') this.decideAgainst(entry, at);
          else this.letGo(entry, at);
          this.#options.sometimes(`a ruling: ${sent.outcome}`);
          break;
        case 'appeal-decision':
          must(!entry.deciders.has(user), 'I8', () => `${who} decided the appeal in ${id} after deciding in it before`);
          this.decided(entry, user);
          this.#appealDecided(entry, sent.outcome, status, at);
          break;
        case 'proceedings found':
          this.decided(entry, user);
          if (proceedingsDecided(entry, sent.finding, status, at)) this.letGo(entry, at);
          this.#options.sometimes(`proceedings ${sent.finding}`);
          break;
        case 'delay found':
          this.decided(entry, user);
          if (sent.finding === 'granted') entry.brandDue = withDelay(entry, sent.days);
          this.#options.sometimes(`delay ${sent.finding}`);
          break;
        case 'hold':
          Object.assign(entry, { stopped: true, moved: true });
          this.#options.sometimes('a hold');
          break;
        case 'release':
          this.decided(entry, user);
          entry.stopped = false;
          if (sent.outcome === 'overturned') this.letGo(entry, at);
          else if (sent.outcome === 'upheld') entry.against = entry.told === undefined ? undefined : true;
          if (sent.outcome === 'upheld' && status === 'upheld') this.#downAgain(entry, at);
          if (status === 'upheld') this.decideAgainst(entry, at);
          this.#goesOn(entry, at);
          break;
        case 'resume':
          this.decided(entry, user);
          // The stop includes the window, even if proceedings stopped it before and were rejected in the same moment.
          Object.assign(entry, { moved: true, stopped: false });
          if (sent.decision === 'go-on') this.#goesOn(entry, at);
          if (sent.decision === 'go-on') entry.against = entry.against === true ? true : undefined;
          else if (entry.standing === 'in force') this.letGo(entry, at);
          else Object.assign(entry, { standing: 'ended', endedAt: at });
          if (sent.decision === 'restore') entry.discontinued = true;
          break;
        case 'demand found':
          this.#options.sometimes(`a demand for payment: ${sent.finding}`);
          // Goods that stayed down by a forced settlement are restored.
          if (sent.finding !== 'extortion-found' || entry.standing !== 'settled') break;
          if (status === 'closed') Object.assign(entry, { standing: 'ended', endedAt: at });
          else this.letGo(entry, at);
          break;
        case 'delivery':
          this.deliveredByDesk.add(one);
      }
    }
  }

  #appealDecided(entry: Entry, outcome: string, status: string, at: number): void {
    entry.appealBy = undefined;
    if (outcome === 'confirmed') this.#downAgain(entry, at);
    if (outcome === 'confirmed') return;
    const { standing } = entry;
    if (standing === 'in force') {
      this.letGo(entry, at);
      this.#options.sometimes('an appeal won by a seller');
      return;
    }
    this.bringIntoForce(entry, at);
    if (status === 'upheld') this.decideAgainst(entry, at);
    this.#options.sometimes('an appeal won by a complainant');
  }

  #bySeller(link: string, verb: string, { sent, body }: Exchange, at: number): void {
    // A seller who answers has the notice.
    if (verb === 'opened' || verb === 'counter-notice') this.opened.push({ at, link });
    const kept = new Set((body.recorded ?? []).map((one: { case: string }) => one.case));
    for (const { case: one, status } of body.cases ?? []) {
      const entry = this.entry(one);
      if (kept.has(one)) {
        // After every window: it changes nothing.
        this.#options.sometimes('an answer after every window');
        continue;
      }
      if (verb === 'extend') entry.moved = true;
      if (verb === 'appeal') {
        entry.appealBy = 'seller';
        this.bans.appealed(entry, at);
        this.#options.sometimes('an appeal by a seller');
      }
      if (verb === 'reply') {
        entry.replyDue = undefined;
        this.#options.sometimes('a report replied to');
      }
      if (verb !== 'counter-notice') continue;
      if (['answer-window', 'unanswered'].includes(status) || (status === 'upheld' && sent.kind !== 'accepted')) {
        // Returned once, with time to complete it.
        entry.moved = true;
        this.#options.sometimes('an answer returned as incomplete');
        continue;
      }
      entry.told ??= at;
      if (entry.unanswered) this.#options.sometimes('an answer after a case had ended unanswered');
      entry.unanswered = false;
      if (status === 'upheld') {
        this.decideAgainst(entry, at);
        this.#options.sometimes('a seller that accepts and names its supplier');
        continue;
      }
      if (entry.against === true) {
        entry.reopened = true;
        this.#options.sometimes('late proof reopens a case');
      }
      entry.answerDue = undefined;
      entry.moved = false;
      entry.answeredAt = at;
      entry.brandDue = daysAfterEndingWorked(at, this.#options.statutory ? 15 : 4, entry.zone);
    }
  }

  #suspended(who: string, at: number): void {
    this.suspended.set(who, at);
    this.#options.sometimes('a complainant suspended');
  }

  /** The seller was notified at an instant: their window opens. */
  tell(entry: Entry, at: number): void {
    entry.told = at;
    const undecided = entry.against === false && entry.brandDue === undefined;
    if (!entry.stopped && undecided) entry.answerDue = workingDaysAfter(at, entry.answerDays, entry.zone);
  }

  /** A seller notified while the case was stopped has the whole window from here on, and the remainder of that day. */
  #goesOn(entry: Entry, at: number): void {
    entry.wentOnAt = at;
    if (entry.standing !== 'in force' || entry.against !== false || entry.told === undefined) return;
    if (entry.brandDue === undefined) entry.answerDue ??= workingDaysAfter(at, entry.answerDays, entry.zone);
  }

  entry(id: string): Entry {
    const found = this.entries.get(id);
    if (!found) throw new Error(`case ${id} was never filed`);
    return found;
  }

  /** Whether a target had to be down at an instant, and right after it. */
  inForceAt(target: Named, seller: string, at: number): { before: boolean; after: boolean } {
    const spans = this.#spansOf(target, seller);
    return {
      // Acts take no time here: a span that ended at this very instant may have been in force when the call left.
      before: spans.some(({ from, to }) => from <= at && at <= to),
      after: spans.some(({ from, to }) => from <= at && at < to),
    };
  }

  /** The start of the last decision that had it down. */
  lastDecided(target: Named, seller: string): number {
    return Math.max(...this.#spansOf(target, seller).map(({ from }) => from));
  }

  #spansOf(target: Named, seller: string) {
    return [...this.entries.values()]
      .filter((entry) => entry.seller === seller && isSame(entry.target, target))
      .flatMap(({ spans }) => spans);
  }
}

const isUndecided = ({ standing, against }: Entry): boolean =>
  standing === 'in review' || standing === 'elsewhere' || (standing === 'in force' && against === false);
