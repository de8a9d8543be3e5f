import { type Programme, type Service, type ShiftedClock, schedulePull } from '@marketsafe/service/parts';
import { sql } from 'kysely';
import { type Enrolled, enrol, mandate } from './enrol.ts';
import type { People } from './people.ts';
import { takeAsSeller } from './seller-steps.ts';
import { type Shops, sellerImport } from './shops.ts';
import { DESK_WORDS, type DemoWorld, type ScriptedFiling, type Step, written } from './world/index.ts';

interface Past {
  readonly service: Service;
  readonly people: People;
  readonly programme: Programme;
  readonly world: DemoWorld;
  readonly shops: Shops;
  readonly clock: ShiftedClock;
  readonly enrolled: Enrolled;
  /** The demonstration's present. */
  readonly present: number;
}

interface Scheduled {
  readonly at: number;
  readonly run: () => Promise<void>;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Plays eight months through the real procedure: all people act over the API, and deadlines pass at their time. */
export async function playPast(past: Past): Promise<void> {
  const { present, service } = past;
  const agenda: Scheduled[] = [];
  agenda.push(...scripted(past, agenda));
  // The last days' samples are left for visitors.
  for (let daysAgo = 10; daysAgo < 240; daysAgo += 7) {
    agenda.push({ at: present - daysAgo * day, run: () => readAudits(past) });
  }
  while (agenda.length > 0) {
    agenda.sort((a, b) => a.at - b.at);
    const next = agenda.shift();
    if (!next || next.at > present) break;
    await moveTo(past, next.at);
    await next.run();
    await service.poller.drain();
  }
  await moveTo(past, present);
}

/** The script's first steps; the steps of a filing join the agenda when it is filed. */
function scripted(past: Past, agenda: Scheduled[]): readonly Scheduled[] {
  const { world, present, people, service, enrolled, shops } = past;
  return [
    ...world.participants.map((who) => ({
      at: present - who.enrolsDaysAgo * day + (who.kind === 'agent' ? hour : 0),
      run: async () => {
        await enrol(service, people, world, who, enrolled, past.clock.now().toISOString());
        const until = new Date(present + 400 * day).toISOString();
        if (who.mandates.length > 0) await mandate(people, world, who, enrolled, until);
      },
    })),
    ...world.sellers
      .filter(({ opensDaysAgo }) => opensDaysAgo !== undefined)
      .map((seller) => ({
        at: present - (seller.opensDaysAgo ?? 0) * day,
        run: async () => {
          shops.of(seller.marketplace).putSellers([sellerImport(seller)]);
          putGoods(
            past,
            ({ listing }) => listing.seller.id === seller.id && listing.marketplace === seller.marketplace,
          );
          await service.transactions.work((tx) => schedulePull(tx, seller.marketplace, past.clock.now()));
        },
      })),
    ...world.rates.map(({ daysAgo, table }, instead) => ({
      at: present - daysAgo * day,
      run: async () => {
        const asOf = past.clock.now().toISOString().slice(0, 10);
        await people.call('POST', '/desk/rate-tables', {
          token: enrolled.tokens.get('desk-he') ?? '',
          body: { table: { asOf, ...table }, instead },
        });
      },
    })),
    ...world.history.filings.map((filing) => ({
      at: present - filing.daysAgo * day,
      run: async () => {
        const filed = await file(past, filing);
        scheduleSteps(past, filing, filed, agenda);
      },
    })),
    ...world.history.approvals.map(({ daysAgo, seller, approvers }) => ({
      at: present - daysAgo * day,
      run: async () => {
        for (const approver of approvers) {
          await people.call('POST', `/sellers/${seller}/ban-decisions`, {
            token: enrolled.tokens.get(approver) ?? '',
            // They stay within the review team, which works in both languages.
            body: { approve: true, reasons: written(DESK_WORDS.banned, ['zh-CN', 'en']) },
          });
        }
      },
    })),
  ];
}

/** Imports the goods of the sellers that `fits` into their marketplaces. */
export function putGoods(
  { world, shops }: Pick<Past, 'world' | 'shops'>,
  fits: (item: DemoWorld['listings'][number]) => boolean,
): void {
  for (const { shop } of shops.all) {
    const goods = world.listings.filter((item) => item.listing.marketplace === shop.id && fits(item));
    if (goods.length > 0)
      shop.putListings(goods.map(({ listing: { marketplace: _, url: __, ...listing } }) => listing));
  }
}

/** Moves the clock, stopping at each deadline on the way, so that everything happens at its time. */
async function moveTo({ service, clock }: Past, instant: number): Promise<void> {
  for (;;) {
    const { rows } = await service.transactions.work((tx) =>
      sql<{ due: Date | null }>`
        select min(due_at) as due from (
          select due_at from deadline union all select due_at from outbox
        ) as waiting`.execute(tx),
    );
    const next = rows[0]?.due ? new Date(rows[0].due).getTime() : Number.POSITIVE_INFINITY;
    if (next >= instant) break;
    clock.advance(Math.max(0, next + 1 - clock.now().getTime()));
    await service.poller.drain();
  }
  clock.advance(Math.max(0, instant - clock.now().getTime()));
  await service.poller.drain();
}

async function file(past: Past, filing: ScriptedFiling): Promise<{ cases: string[]; bundle: string }> {
  const { people, enrolled } = past;
  const answer = await people.call<{ bundles: { bundle: string; cases: FiledCase[] }[] }>('POST', '/complaints', {
    token: enrolled.tokens.get(filing.complainant) ?? '',
    body: {
      right: enrolled.rights.get(`${filing.right.office} ${filing.right.number}`) ?? 'unknown',
      reason: filing.reason,
      targets: filing.targets,
      chips: filing.chips,
      declaration: filing.declaration,
    },
  });
  const [bundle] = answer.bundles;
  await passReview(past, filing, bundle?.cases ?? []);
  return { cases: bundle?.cases.map((one) => one.case) ?? [], bundle: bundle?.bundle ?? '' };
}

interface FiledCase {
  readonly case: string;
  readonly status: string;
}

/** If screening sent the complaint to review, the review team accepts it. */
async function passReview(
  { people, world, enrolled }: Past,
  filing: ScriptedFiling,
  cases: readonly FiledCase[],
): Promise<void> {
  const isScripted = filing.ends === 'desk-review' || filing.steps.some(({ does }) => does === 'review');
  const waiting = cases.find(({ status }) => status === 'desk-review');
  if (isScripted || !waiting) return;
  await people.call('POST', `/desk/cases/${waiting.case}/review`, {
    token: reviewerOf({ world, enrolled }),
    body: { decision: 'proceed', reasons: DESK_WORDS.proceed },
  });
}

function reviewerOf({ world, enrolled }: Pick<Past, 'world' | 'enrolled'>): string {
  const reviewer = world.desk.find(({ position }) => position === 'reviewer');
  return enrolled.tokens.get(reviewer?.id ?? '') ?? '';
}

/**
 * In this world silent sellers sold copies, so a reviewer who reads their cases finds the complaint right. No reviewer audits a case that they
 * accepted.
 */
async function readAudits(past: Past): Promise<void> {
  const reader = past.world.desk.find(({ position }) => position !== 'reviewer');
  const token = past.enrolled.tokens.get(reader?.id ?? '') ?? '';
  const { items } = await past.people.call<{ items: { audit: string }[] }>('GET', '/desk/tasks?kind=audit', { token });
  for (const { audit } of items) {
    await past.people.call('POST', `/desk/audits/${audit}/readings`, {
      token,
      body: { finding: 'right', reasons: written(DESK_WORDS.audited, ['zh-CN', 'en']) },
    });
  }
}

function scheduleSteps(
  past: Past,
  filing: ScriptedFiling,
  filed: { cases: string[]; bundle: string },
  agenda: Scheduled[],
): void {
  let at = past.clock.now().getTime();
  for (const step of filing.steps) {
    at += step.afterHours * hour;
    agenda.push({
      at,
      run: () =>
        take(past, filing, filed, step).catch((error: unknown) => {
          throw new Error(`filing ${filing.id}, "${step.by} ${step.does}": ${(error as Error).message}`);
        }),
    });
  }
}

async function take(
  past: Past,
  filing: ScriptedFiling,
  filed: { cases: string[]; bundle: string },
  step: Step,
): Promise<void> {
  const [first = ''] = filed.cases;
  if (step.by === 'seller') return takeAsSeller(past, filing, filed.bundle, step);
  const token = past.enrolled.tokens.get(step.by === 'desk' ? step.person : filing.complainant) ?? '';
  const post = (url: string, body: object): Promise<unknown> => past.people.call('POST', url, { token, body });
  const writer = past.world.participants.find(({ id }) => id === filing.complainant);
  switch (step.does) {
    case 'stand-behind':
      await post(`/cases/${first}/stand-behind`, {});
      return;
    case 'withdraw':
      await post(`/cases/${first}/withdraw`, { kind: step.kind });
      return;
    case 'extend':
      await post(`/cases/${first}/extend`, {});
      return;
    case 'appeal':
      await post(`/cases/${first}/appeal`, { grounds: step.text[writer?.person.language ?? 'en'] });
      return;
    case 'review': {
      // Screening decides which complaints go to review; fast ones need none.
      const { actions } = await past.people.call<{ actions: string[] }>('GET', `/cases/${first}`, { token });
      if (!actions.includes('review')) return;
      await post(`/desk/cases/${first}/review`, {
        decision: step.decision,
        ...(step.decision === 'refuse' && { lacks: ['infringement-not-apparent'] }),
        reasons: step.text,
      });
      return;
    }
    case 'rule':
      await post(`/desk/cases/${first}/ruling`, {
        outcome: step.outcome,
        checklist: await verdicts(past, first, token, step.outcome),
        reasons: step.text,
      });
      return;
    case 'decide-appeal':
      await post(`/desk/cases/${first}/appeal-decision`, { outcome: step.outcome, reasons: step.text });
      return;
    case 'hold':
      for (const id of filed.cases)
        await post(`/desk/cases/${id}/hold`, { ground: step.ground, reasons: written(step.text, ['zh-CN', 'en']) });
  }
}

/** A finding on each item of the answer's checklist that agrees with the outcome. */
async function verdicts(past: Past, id: string, token: string, outcome: 'upheld' | 'overturned') {
  const detail = await past.people.call<{
    checklist: { item: string; required: string }[];
    answer?: { exhibits: { item: string }[] };
  }>('GET', `/cases/${id}`, { token });
  const offered = new Set(detail.answer?.exhibits.map(({ item }) => item));
  return Object.fromEntries(
    detail.checklist.map(({ item, required }) => {
      if (outcome === 'overturned')
        return [item, offered.has(item) || required === 'always' ? 'met' : 'not-applicable'];
      return [item, required === 'optional' ? 'not-applicable' : 'unmet'];
    }),
  );
}
