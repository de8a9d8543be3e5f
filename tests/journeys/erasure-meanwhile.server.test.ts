/** What comes while something is erased: one waits for the other, and neither undoes it. Needs a server: the embedded database has one connection. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseSubject, eraseUnit, type Unit } from '../../packages/service/src/app/erasure/erase.ts';
import { findSubject } from '../../packages/service/src/app/subject.ts';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing } from './erasing.ts';
import { takenDown } from './seller.ts';

const day = 86_400_000;
const names = ['first', 'later', 'suit', 'court', 'fault'] as const;
type Name = (typeof names)[number];
/** A case whose time is over, with a document. */
interface Due {
  readonly id: string;
  readonly bundle: string;
  readonly document: string;
}

let side: BrandSide;
const due = {} as Record<Name, Due>;

/** Past their retention; no sweep has erased them, since a legal hold was on their right until now. */
beforeAll(async () => {
  side = await startBrandSide();
  await side.running.deskUser('ann', { position: 'administrator' });
  for (const [at, name] of names.entries()) {
    const { id, seller } = await takenDown(side, name, `${at}`, { title: `岚木 托特包 CANARY-${name}` });
    const { body } = await seller.upload(`${name}.pdf`, paper(name));
    const [file] = await asOwner(sql<{ bundle: string }>`select bundle from case_file where id = ${id}`);
    due[name] = { id, bundle: file?.bundle ?? '', document: body.sha256 };
  }
  await hold(side.right, true);
  for (const days of [40, 1560]) {
    side.running.clock.advance(days * day);
    await side.running.settle();
  }
  await hold(side.right, false);
}, 240_000);
// What a withdrawal set going waits for locks as well, and would be taken for what the test waits for.
beforeEach(() => side.running.settle());
afterAll(() => side.running.close());

const { now, begin, work, asOwner, exhibits, deps, hold, waiting } = erasing(() => side);
const erase = (of: Unit['of'], id: string) => eraseUnit(deps(), { of, id }, now());
const withdraw = (id: string) =>
  side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
const isOnDisk = ({ document }: Due): boolean => existsSync(join(exhibits(), document.slice(0, 2), document));
/** The rows in which the page's title stands, of the case itself and of each view of it. */
const titled = async (name: Name): Promise<number> =>
  (
    await asOwner(sql`
      select from case_view where view::text like ${`%CANARY-${name}%`}
      union all select from case_file where file::text like ${`%CANARY-${name}%`}`)
  ).length;

const pause = 77;
/** Runs while every write of that kind stops before it begins; afterwards it goes on. */
async function stopped<T>(write: string, when: string, run: () => Promise<T>): Promise<T> {
  return withTrigger(write, `if ${when} then perform pg_advisory_xact_lock_shared(${pause}); end if;`, () =>
    work(async (tx) => {
      await sql`select pg_advisory_xact_lock(${pause})`.execute(tx);
      return run();
    }),
  );
}

async function withTrigger<T>(write: string, does: string, run: () => Promise<T>): Promise<T> {
  const owner = (text: string) => side.running.database.asOwner((db) => sql.raw(text).execute(db));
  const returned = write.startsWith('delete') ? 'old' : 'new';
  await owner(`
    create function public.meanwhile() returns trigger language plpgsql security definer as
    $$ begin ${does} return ${returned}; end $$`);
  await owner(`create trigger meanwhile before ${write} for each row execute function public.meanwhile()`);
  try {
    return await run();
  } finally {
    await owner('drop function public.meanwhile() cascade');
  }
}

describe('a case', () => {
  test('that is being withdrawn is kept with its papers: the erasure waits, and looks again', async () => {
    const { id, bundle } = due.first;
    const both = await stopped('insert on event', `new.aggregate = '${id}'`, async () => {
      const withdrawn = withdraw(id);
      await waiting(1, withdrawn);
      const erased = erase('bundle', bundle);
      await waiting(2, erased);
      return { withdrawn, erased };
    });
    expect((await both.withdrawn).status).toBe(200);
    expect(await both.erased).toMatchObject([{ id, kept: { why: 'running' } }]);
    expect((await side.caseOf(id)).erasedAt).toBeUndefined();
    expect([await titled('first'), isOnDisk(due.first)]).toEqual([expect.any(Number), true]);
    expect(await titled('first')).toBeGreaterThan(0);
  });

  test('that is being erased is withdrawn afterwards, and nothing of it comes back', async () => {
    const { id, bundle } = due.later;
    const both = await stopped('delete on exhibit', `old.bundle = '${bundle}'`, async () => {
      const erased = erase('bundle', bundle);
      await waiting(1, erased);
      const withdrawn = withdraw(id);
      await waiting(2, withdrawn);
      return { erased, withdrawn };
    });
    expect(await both.erased).toMatchObject([{ what: 'case', id }]);
    expect((await both.withdrawn).status).toBe(200);
    expect((await side.caseOf(id)).erasedAt).toEqual(expect.any(String));
    expect([await titled('later'), isOnDisk(due.later)]).toEqual([0, false]);
  });

  test('is kept if a legal hold comes after the plan, and before its turn', async () => {
    const { id } = due.suit;
    const { transactions } = deps();
    let isPlanned = false;
    const between: typeof transactions = {
      ...transactions,
      work: async (run) => {
        const answer = await transactions.work(run);
        if (!isPlanned) await hold('taobao/suit', true);
        isPlanned = true;
        return answer;
      },
    };
    const subject = await work((tx) => findSubject(tx, 'taobao/suit'));
    const items = await eraseSubject({ ...deps(), transactions: between }, subject, now());
    expect(items[0]).toMatchObject({ what: 'case', id, kept: { why: 'legal-hold' } });
    expect(await titled('suit')).toBeGreaterThan(0);
    await hold('taobao/suit', false);
  });

  test('goes before a legal hold that is set while it is erased: where one is in force, nothing goes', async () => {
    const { id, bundle } = due.court;
    let isHeld = false;
    const both = await stopped('delete on exhibit', `old.bundle = '${bundle}'`, async () => {
      const erased = erase('bundle', bundle);
      await waiting(1, erased);
      const held = hold(id, true).then(() => {
        isHeld = true;
      });
      await waiting(2, held);
      expect(isHeld).toBe(false);
      return { erased, held };
    });
    await both.held;
    expect(await both.erased).toMatchObject([{ what: 'case', id }]);
    expect(await titled('court')).toBe(0);
  });

  test('of which one part fails to go keeps every part, its file too, and goes the next time', async () => {
    const { id, bundle } = due.fault;
    const rows = () =>
      asOwner(sql<{ sealed: string; documents: string; title: string | null }>`
        select (select count(*) from sealed where body is not null) as sealed,
          (select count(*) from exhibit where bundle = ${bundle}) as documents,
          (select file #>> '{listing,title}' from case_file where id = ${id}) as title`);
    const before = await rows();
    // The views are made last.
    await withTrigger('insert or update on case_view', `if new.id = '${id}' then raise 'no room'; end if;`, () =>
      expect(erase('bundle', bundle)).rejects.toThrow('no room'),
    );
    expect([await rows(), isOnDisk(due.fault)]).toEqual([before, true]);
    expect((await side.caseOf(id)).erasedAt).toBeUndefined();
    expect(await erase('bundle', bundle)).toEqual([{ what: 'case', id, bundle }]);
    expect([await titled('fault'), isOnDisk(due.fault)]).toEqual([0, false]);
  });
});

test('a seller about whom a task is being opened is kept', async () => {
  await side.offer('plain', '9');
  await asOwner(sql`update seller_account set state = 'closed' where key = 'taobao/plain'`);
  const { erased } = await work(async (tx) => {
    await begin(tx, now()).lock([{ kind: 'seller', id: 'taobao/plain' }]);
    const erased = erase('seller', 'taobao/plain');
    await waiting(1, erased);
    await allowTenantWrites(tx, ['desk']);
    await sql`
      insert into desk_task (tenant, id, kind, subject, task, opened_at)
      values ('desk', gen_random_uuid(), 'link', 'taobao/plain', '{"seller":"taobao/plain"}', ${now()})`.execute(tx);
    return { erased };
  });
  expect(await erased).toMatchObject([{ what: 'seller', kept: { why: 'running' } }]);
  expect(await asOwner(sql`select from seller_account where key = 'taobao/plain'`)).toHaveLength(1);
});

test('a request to take part that the review team accepts at this moment is kept', async () => {
  const [row] = await asOwner(sql<{ id: string }>`
    insert into enrolment (id, status, request, requester, contact, asked_at)
    values (gen_random_uuid(), 'refused', '{"email":"late@house.example"}', '', '', ${new Date(now().getTime() - 900 * day)})
    returning id`);
  const id = row?.id ?? '';
  const { erased } = await work(async (tx) => {
    await sql`update enrolment set status = 'active' where id = ${id}`.execute(tx);
    const erased = erase('enrolment', id);
    await waiting(1, erased);
    return { erased };
  });
  expect(await erased).toMatchObject([{ what: 'enrolment', id, kept: { why: 'takes-part' } }]);
  expect(await asOwner(sql`select from enrolment where id = ${id}`)).toHaveLength(1);
});
