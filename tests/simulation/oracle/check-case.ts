import type { Schemas } from '@marketsafe/sdk';
import { minute } from '../stage/world.ts';
import { isClockChange, isHoliday, oddHour } from './calendar.ts';
import { backMeanwhile } from './check-back.ts';
import type { Entry, Standing } from './entry.ts';
import type { Oracle } from './oracle.ts';
import { iso, must, name } from './violation.ts';

/** The target's state by status. */
const standings: Readonly<Record<string, Standing>> = {
  refused: 'refused',
  'desk-review': 'in review',
  removing: 'in force',
  unconfirmed: 'in force',
  notifying: 'in force',
  undeliverable: 'in force',
  'answer-window': 'in force',
  'brand-window': 'in force',
  ruling: 'in force',
  upheld: 'in force',
  unanswered: 'in force',
  settled: 'settled',
  restoring: 'let go',
  restored: 'let go',
  closed: 'ended',
  submitting: 'elsewhere',
  submitted: 'elsewhere',
  'asked-back': 'elsewhere',
  'removed-there': 'elsewhere',
  declined: 'elsewhere',
  escalated: 'elsewhere',
};

/** Three weeks, in milliseconds: in every played pack. */
const arrival = 21 * 24 * 60 * minute;

type Shown = Schemas['CaseDetail'];

/** Compares a changed case with its expected state. */
export async function checkCase(oracle: Oracle, entry: Entry): Promise<void> {
  const { world, book } = oracle;
  const shown: Shown = await oracle.ask(`/cases/${entry.id}`);
  const before = entry.status;
  if (shown.status !== before) Object.assign(entry, { status: shown.status, since: world.now });
  referred(oracle, entry, shown);
  backMeanwhile(oracle, entry, shown);
  told(oracle, entry, shown);
  endedUnanswered(oracle, entry, shown);
  windowEnded(oracle, entry, shown);
  audited(oracle, entry, shown);
  const standing = standings[shown.status];
  must(
    standing === entry.standing,
    'I18',
    () => `${name(entry)} is ${shown.status} (${before} before), and must be ${entry.standing}`,
  );
  if (entry.standing === 'in force' && entry.against !== undefined && !entry.reopened) {
    must(
      (shown.status === 'upheld') === entry.against,
      entry.against ? 'I9' : 'I7',
      () => `${name(entry)} is ${shown.status}, and is ${entry.against ? '' : 'not '}decided against its seller`,
    );
  }
  // Not the time of this check: a call may have hung in between.
  const ended = () => Date.parse(shown.timeline.findLast(({ type }) => type === 'case-upheld')?.at ?? world.at);
  if (entry.against === undefined && shown.status === 'upheld') book.decideAgainst(entry, ended());
  if (entry.standing === 'refused' && entry.endedAt === undefined) entry.endedAt = world.now;
  must(
    shown.status !== 'upheld' || entry.told !== undefined,
    'I4',
    () => `${name(entry)} is upheld, and nothing had confirmed that its seller was told`,
  );
  clocksAgree(entry, shown);
  must(
    shown.wholeListing === undefined,
    'I3',
    () => `${name(entry)} takes the listing, and is about ${entry.target.variant}`,
  );
  if (
    ['upheld', 'restored', 'unconfirmed', 'undeliverable', 'unanswered', 'removed-there', 'settled'].includes(
      shown.status,
    )
  ) {
    world.sometimes(`a case ${shown.status}`);
  }
}

/** The premise of a case changed: it waits for the review team. Only a change by the simulation is a reason. */
function referred({ world }: Oracle, entry: Entry, shown: Shown): void {
  const stops = shown.held !== undefined;
  if (stops && !entry.stopped) world.sometimes(`a case stopped: ${shown.held}`);
  entry.stopped = stops;
  // Entered proceedings stop the window; rejected ones never did.
  if (stops && !entry.onTrial) entry.moved = true;
}

/** I4: the window opens with a delivery that really happened. */
function told(oracle: Oracle, entry: Entry, shown: Shown): void {
  const told = shown.timeline.findLast((one: { type: string }) => one.type === 'notice-delivered');
  if (!told || entry.told !== undefined) return;
  const at = Date.parse(told.at);
  must(
    wasReached(oracle, entry, at),
    'I4',
    () => `${name(entry)} counts its seller as told at ${told.at}, and nothing had reached it`,
  );
  oracle.book.tell(entry, at);
  if (entry.answerDue !== undefined) {
    if (isHoliday(entry.answerDue - 36 * 60 * minute, entry.zone))
      oracle.world.sometimes('a window over a day nobody works');
    if (isClockChange(at, entry.answerDue, entry.zone)) oracle.world.sometimes('a window over a change of summer time');
  }
  if (entry.against === undefined && shown.status === 'upheld') oracle.book.decideAgainst(entry, at);
}

function wasReached({ world, book, cast }: Oracle, entry: Entry, at: number): boolean {
  if (book.deliveredByDesk.has(entry.id)) return true;
  const { shop } = world.market(entry.target.marketplace);
  const seller = entry.seller.slice(entry.seller.indexOf('/') + 1);
  const person = cast.sellers.find((one) => one.name === seller);
  const messages = shop.effects().filter((one) => one.effect === 'message-delivered' && one.seller === seller);
  if (messages.some((one) => Date.parse(one.at) <= at && Date.parse(one.at) >= entry.filedAt)) return true;
  if (!person) return false;
  const mails = world.post.to(person.email).filter(({ link }) => link?.includes('/answer/'));
  const after = mails.filter((mail) => Date.parse(mail.at) >= entry.filedAt);
  return book.opened.some((one) => one.at <= at && after.some(({ link }) => link?.endsWith(one.link)));
}

/** I4: a case ends unanswered when its date is past without a confirmed arrival; a whole shop is then restored. */
function endedUnanswered({ world, book }: Oracle, entry: Entry, shown: Shown): void {
  const last = (type: string) => shown.timeline.findLast((one: { type: string }) => one.type === type);
  const ended = last('case-unanswered');
  if (!ended || entry.unanswered) return;
  const at = Date.parse(ended.at);
  must(
    entry.told === undefined || entry.told >= at,
    'I4',
    () => `${name(entry)} ended unanswered at ${ended.at}, and its seller was told at ${iso(entry.told ?? 0)}`,
  );
  if (entry.told !== undefined || entry.standing !== 'in force') return;
  const removed = Date.parse(last('removal-confirmed')?.at ?? ended.at);
  must(
    at - removed >= arrival - 60 * minute,
    'I4',
    () => `${name(entry)} ended unanswered at ${ended.at}, too early for its removal at ${iso(removed)}`,
  );
  entry.unanswered = true;
  world.sometimes('a case ended unanswered');
  if (shown.decision === 'unanswered' && shown.status !== 'unanswered') book.letGo(entry, at);
}

/** I5: silence counts when its window ends, not a moment before, and never while the case is stopped. */
function windowEnded({ world, book }: Oracle, entry: Entry, shown: Shown): void {
  const last = shown.timeline.findLast(
    (one: { type: string }) => one.type === 'case-upheld' || one.type === 'case-withdrawn',
  );
  if (!last) return;
  const at = Date.parse(last.at);
  const isSilence = last.type === 'case-upheld' ? last.detail.by === 'silence' : last.detail.withdrawal === 'silence';
  if (!isSilence || at < entry.since - 10 * minute) return;
  if (last.type === 'case-upheld' && entry.against === false && entry.standing === 'in force') {
    mustBeOver(entry, entry.answerDue, at);
    const odd = entry.moved || entry.answerDue === undefined ? undefined : oddHour(entry.answerDue, entry.zone);
    if (odd) world.sometimes(`a deadline in the hour that summer time ${odd}`);
    book.decideAgainst(entry, at);
    world.sometimes('a case upheld by silence');
  }
  if (last.type === 'case-withdrawn' && entry.standing === 'in force') {
    mustBeOver(entry, entry.brandDue, at);
    book.letGo(entry, at);
    world.sometimes('a claim let go by silence');
  }
}

function mustBeOver(entry: Entry, due: number | undefined, at: number): void {
  must(due !== undefined, 'I5', () => `${name(entry)}: silence counted at ${iso(at)}, and no window ran`);
  must(at >= (due ?? 0), 'I5', () => `${name(entry)}: silence counted at ${iso(at)}, before ${iso(due ?? 0)}`);
}

/** I5, I10, I21: the shown deadline is the one by the rules of its day; every waiting party has one. */
function clocksAgree(entry: Entry, shown: Shown): void {
  const clock = (of: string): number | undefined => {
    const found = shown.clocks.find((one: { clock: string }) => one.clock === of);
    return found && Date.parse(found.due);
  };
  const waits: Readonly<Record<string, string>> = {
    notifying: 'arrival',
    undeliverable: 'arrival',
    'answer-window': 'answer',
    'brand-window': 'brand',
    ruling: 'ruling',
    'desk-review': 'review',
  };
  const running = waits[shown.status];
  if (running === undefined) return;
  if (entry.stopped) {
    must(
      clock('answer') === undefined && clock('brand') === undefined,
      'I5',
      () => `${name(entry)} is stopped, and a clock runs`,
    );
    return;
  }
  const due = clock(running);
  if (running === 'arrival')
    must(due !== undefined, 'I10', () => `${name(entry)} waits for a notice, and no clock runs`);
  else if (running !== 'ruling' && running !== 'review') {
    must(due !== undefined, 'I10', () => `${name(entry)} is in its ${shown.status} and no clock runs`);
    const expected = running === 'answer' ? entry.answerDue : entry.brandDue;
    if (!entry.moved && expected !== undefined) {
      must(
        due === expected,
        'I21',
        () => `${name(entry)}: its ${running} window ends ${iso(due ?? 0)}, by its rules ${iso(expected)}`,
      );
    } else if (expected !== undefined && due !== undefined) {
      must(
        due >= expected,
        'I21',
        () => `${name(entry)}: its ${running} window was shortened from ${iso(expected)} to ${iso(due)}`,
      );
    }
  }
}

/** I8: a reversal by an audit needs two reviewers who had decided nothing in it, and who both found it wrong. */
function audited({ world, book }: Oracle, entry: Entry, shown: Shown): void {
  const read = shown.timeline.filter(({ type }) => type === 'audit-read');
  for (const { detail } of read.slice(entry.audited)) {
    const [decider, finding] = [String(detail.decider), detail.finding];
    const isIts = (one: (typeof book.readings)[number]) => one.user === decider && one.finding === finding;
    must(
      book.readings.some(isIts),
      'I8',
      () => `${name(entry)} was read as ${finding} by ${decider}, who never said so`,
    );
    const before = book.readings.slice(0, entry.deciders.get(decider));
    must(before.some(isIts), 'I8', () => `${name(entry)} was audited by ${decider}, who had decided in it`);
    book.decided(entry, decider);
    entry.audited += 1;
    world.sometimes('a case read blind');
  }
  const fell = shown.timeline.findLast(({ type }) => type === 'case-overturned');
  if (fell?.detail.by !== 'audit' || entry.audited < 2 || entry.standing !== 'in force' || shown.status === 'upheld')
    return;
  const wrong = read.filter(({ detail }) => detail.finding === 'wrong');
  must(wrong.length === 2, 'I8', () => `${name(entry)} fell by an audit in which ${wrong.length} found it wrong`);
  book.letGo(entry, Date.parse(fell.at));
  world.sometimes('a case that a blind audit undid');
}
