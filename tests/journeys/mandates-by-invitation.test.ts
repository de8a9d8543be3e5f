import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptance } from '../../packages/service/src/testing/acceptance.ts';
import { codeIn } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, itemUrl, owner, type Participant, startBrandSide } from './brand-side.ts';

/** A rights holder invites an agent by mail to a mandate for several rights; the agent asks for one client at a time. */
let side: BrandSide;
let desk: string;
let agent: Participant;
let second: string;
let other: Participant;
let far: string;
const agentMail = '9100@cn.example';
const hour = 3_600_000;
const day = 24 * hour;
const entry = (number: string, mark: string, more: object = {}) => ({
  ...{ ...owner, number, mark, classes: [18], territories: ['CN'], validUntil: '2030-01-01T00:00:00.000Z' },
  ...more,
});
const call: BrandSide['running']['call'] = (...asked) => side.running.call(...asked);
const register = async (as: string, number: string): Promise<string> => {
  const { body, status } = await call('POST', '/rights', { as, body: { office: 'CN', number } });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
};
beforeAll(async () => {
  side = await startBrandSide();
  const { running } = side;
  desk = await running.deskUser('head', { position: 'administrator' });
  const firm = { office: 'CN', number: '9100', owner: 'Guard IP', contact: 'post@guard.example' };
  agent = await running.participant(firm, { kind: 'agent', name: 'Guard IP' });
  const neighbour = { office: 'CN', number: '9200', owner: '远山', contact: 'post@yuanshan.example' };
  other = await running.participant(neighbour, { mark: '远山', classes: [18] });
  far = (await call('GET', '/rights', { as: other.token })).body.items[0].id;
  await running.importEntries([
    entry('9002', '乔木'),
    entry('9003', '青禾'),
    entry('9004', '白露', { owner: 'Another owner', contact: 'a@another.example' }),
  ]);
  second = await register(side.brand.token, '9002');
});
afterAll(() => side.running.close());

const inDays = (days: number): string => new Date(side.running.clock.now().getTime() + days * day).toISOString();
/** Nine hours apart, since an address gets three a day. Mails are ordered by their time. */
const invite = (more: object = {}, as = side.brand.token, apart = 9 * hour) => {
  side.running.clock.advance(apart);
  const body = { email: agentMail, until: inDays(200), declaration: true, language: 'en', ...more };
  return call('POST', '/mandate-invitations', { as, body });
};
/** Of the latest invitation: letters about cases come at the same time. */
const linkTo = async (email: string): Promise<string> => {
  const links = (await side.running.mailTo(email)).map(({ link }) => link?.split('/mandate/')[1]);
  return links.find((link) => link !== undefined) ?? '';
};
const invited = async (more: { readonly email?: string; readonly [field: string]: unknown } = {}, as?: string) => {
  const { status, body } = await invite(more, as);
  expect(status, JSON.stringify(body)).toBe(201);
  return { ...body, link: await linkTo(more.email ?? agentMail) };
};
const read = (link: string) => call('GET', `/mandate-links/${link}`);
const answer = (link: string, decision: 'accept' | 'decline', as = agent.token) =>
  call('POST', `/mandate-links/${link}/answer`, { as, body: { decision } });
const listed = async (as = side.brand.token) => (await call('GET', '/mandate-invitations', { as })).body.items;
const itemsOf = async (path: string, as = agent.token) => (await call('GET', path, { as })).body.items;
const rightsOf = async (as = agent.token, query = ''): Promise<string[]> =>
  (await itemsOf(`/rights${query}`, as)).map(({ id }: { id: string }) => id);
/** Client rights only: the agent may hold its own. */
const mandated = async (): Promise<string[]> =>
  (await rightsOf()).filter((id) => [side.right, second, far, 'cn-9003'].includes(id));
const granted = async (): Promise<number> => {
  const { rows } = await side.running.database.asOwner((db) =>
    sql<{ count: number }>`select count(*)::int as count from event where type = 'mandate-granted'`.execute(db),
  );
  return rows[0]?.count ?? 0;
};
const end = (right: string, as = side.brand.token) => call('DELETE', `/rights/${right}/mandates/${agent.id}`, { as });
const endAll = async (): Promise<void> => {
  for (const right of await mandated()) await end(right, right === far ? other.token : side.brand.token);
  expect(await mandated()).toEqual([]);
};

describe('an invitation to a mandate for several rights', () => {
  test('names them to the agent, who accepts once and may then file under each', async () => {
    const sent = await invite({ rights: [side.right, second] });
    expect(sent.status).toBe(201);
    expect(JSON.stringify(sent.body)).not.toContain('mandate/');
    const [mail] = await side.running.mailTo(agentMail);
    expect(mail).toMatchObject({ subject: expect.stringContaining('mandate') });
    expect(mail?.text).toContain(owner.owner);
    const link = await linkTo(agentMail);
    const offer = {
      ...{ holderName: owner.owner, email: agentMail, status: 'open' },
      rights: [
        { id: side.right, mark: '岚木', office: 'CN', number: '9001' },
        { id: second, mark: '乔木', office: 'CN', number: '9002' },
      ],
    };
    expect((await read(link)).body).toMatchObject(offer);
    expect(await listed()).toMatchObject([offer]);
    expect(await listed(other.token)).toEqual([]);
    // Nothing is granted before the answer.
    expect([await mandated(), await itemsOf('/clients'), await granted()]).toEqual([[], [], 0]);

    const accepted = await answer(link, 'accept');
    expect(accepted).toMatchObject({ status: 200, body: { ...offer, status: 'accepted' } });
    expect(await mandated()).toEqual([side.right, second]);
    expect(await itemsOf('/clients')).toEqual([
      { id: side.brand.id, name: owner.owner, rights: 2, until: sent.body.until },
    ]);
    expect(await listed()).toMatchObject([{ status: 'accepted' }]);
    expect(await granted()).toBe(2);

    await side.offer('a', '1');
    await side.offer('a', '2', { title: '乔木 双肩包' });
    for (const [id, right] of [
      ['1', side.right],
      ['2', second],
    ] as const)
      expect(await side.file(id, { right }, agent.token)).toMatchObject({ refused: [] });

    const log = await call('GET', '/desk/security-log?kind=mandate-invitation&limit=100', { as: desk });
    expect(log.body.items).toMatchObject([
      { detail: `accepted 2 rights of ${side.brand.id}`, address: expect.any(String) },
      { detail: expect.stringContaining('2 rights until') },
    ]);
    expect(JSON.stringify(log.body)).not.toContain(link);
  });

  test('once answered, its link opens nothing', async () => {
    const one = await invited({ rights: [side.right] });
    const before = await granted();
    const answers = await Promise.all(Array.from({ length: 4 }, () => answer(one.link, 'accept')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const again of [...answers.filter(({ status }) => status !== 200), await read(one.link)])
      expect(again.body).toMatchObject({ status: 410, code: 'link-used' });
    expect((await answer(one.link, 'decline')).body).toMatchObject({ code: 'link-used' });
    expect(await granted()).toBe(before + 1);
    await endAll();
  });

  test('is by default for all rights in force at that time, and for none that comes later', async () => {
    const claimed = await register(side.brand.token, '9004');
    const one = await invited();
    expect(one.rights.map(({ id }: { id: string }) => id).sort()).toEqual([side.right, second].sort());
    const later = await register(side.brand.token, '9003');
    expect((await answer(one.link, 'accept')).status).toBe(200);
    expect(await rightsOf()).not.toContain(claimed);
    expect(await rightsOf()).not.toContain(later);
    await endAll();
  });

  test('that is declined grants nothing, and its holder sees that', async () => {
    const one = await invited();
    expect((await answer(one.link, 'decline')).body).toMatchObject({ status: 'declined' });
    expect((await listed())[0]).toMatchObject({ id: one.id, status: 'declined', answeredAt: expect.any(String) });
    expect((await answer(one.link, 'accept')).body).toMatchObject({ code: 'link-used' });
    expect(await mandated()).toEqual([]);
  });

  test('that was withdrawn, replaced or has expired says which', async () => {
    const withdrawn = await invited();
    const withdraw = (as: string) => call('POST', `/mandate-invitations/${withdrawn.id}/withdraw`, { as });
    expect((await withdraw(other.token)).status).toBe(404);
    expect((await withdraw(agent.token)).status).toBe(404);
    expect((await withdraw(side.brand.token)).body.items[0]).toMatchObject({ id: withdrawn.id, status: 'withdrawn' });
    expect((await withdraw(side.brand.token)).status).toBe(404);
    const replaced = await invited();
    const last = await invited({ until: inDays(2) });
    for (const { link } of [withdrawn, replaced])
      for (const asked of [await read(link), await answer(link, 'accept')])
        expect(asked.body).toMatchObject({ status: 410, code: 'link-withdrawn' });
    // It ends with the mandate that it offers.
    side.running.clock.advance(3 * day);
    expect((await answer(last.link, 'accept')).body).toMatchObject({ status: 410, code: 'link-expired' });
    expect((await listed())[0]).toMatchObject({ id: last.id, status: 'expired' });
    expect((await answer('x'.repeat(43), 'accept')).status).toBe(404);
    expect(await mandated()).toEqual([]);
  });

  test('is answered only by the person whom it was sent to', async () => {
    const firm = { office: 'CN', number: '9300', owner: 'Rival IP', contact: 'post@rival.example' };
    const rival = await side.running.participant(firm, { kind: 'agent' });
    const one = await invited();
    for (const as of [rival.token, await side.running.colleague(agent.id, 'colleague', 'administrator')]) {
      const refused = await answer(one.link, 'accept', as);
      expect(refused.body).toMatchObject({ status: 403, code: 'invitation-for-another-address' });
      expect(refused.body.detail).toContain(agentMail);
    }
    expect((await call('POST', `/mandate-links/${one.link}/answer`, { body: { decision: 'accept' } })).status).toBe(
      401,
    );
    expect((await answer(one.link, 'accept', desk)).status).toBe(403);
    expect(await rightsOf(rival.token)).not.toContain(side.right);
    // The refusals used nothing up.
    expect((await answer(one.link, 'decline')).status).toBe(200);
  });

  test('is for agents alone', async () => {
    const one = await invited({ email: '9200@cn.example' });
    expect((await answer(one.link, 'accept', other.token)).body).toMatchObject({ status: 409, code: 'agents-only' });
    expect(await rightsOf(other.token)).toEqual([far]);
  });

  test('grants all or nothing: a right that lapsed meanwhile is named', async () => {
    const one = await invited({ rights: [side.right, 'cn-9003'] });
    const { transactions, begin } = side.running.service;
    const change = (command: Parameters<ReturnType<typeof begin>['execute']>[1]) =>
      transactions.work(async (tx) => {
        const work = begin(tx);
        const ref = { kind: 'right', id: 'cn-9003' } as const;
        await work.lock([ref]);
        work.execute(ref, command, { kind: 'desk', user: 'registrar' });
        await work.finish();
      });
    const before = await granted();
    for (const command of [
      { type: 'lapse', cause: 'surrendered' },
      { type: 'assign', to: other.id },
    ] as const) {
      await change(command);
      const refused = await answer(one.link, 'accept');
      expect(refused.body).toMatchObject({ status: 409, code: 'mandate-outdated' });
      expect(refused.body.detail).toContain('青禾 CN 9003');
      expect(refused.body.errors).toEqual([{ code: 'right-not-in-force', detail: '青禾 CN 9003' }]);
    }
    expect([await mandated(), await granted()]).toEqual([[], before]);
  });

  test('is refused with what is wrong, and mails no one', async () => {
    const mails = (await side.running.mailTo(agentMail)).length;
    const refused = async (more: object) => {
      const { status, body } = await invite(more);
      return [status, body.code, ...(body.errors ?? []).map(({ field }: { field?: string }) => field)];
    };
    expect(await refused({ declaration: false })).toEqual([422, 'declaration-missing', 'body.declaration']);
    expect(await refused({ until: inDays(-1) })).toEqual([409, 'ends-in-the-past', 'body.until']);
    expect(await refused({ email: '9001@cn.example' })).toEqual([409, 'own-address', 'body.email']);
    expect(await refused({ rights: [side.right, 'cn-9004'] })).toEqual([409, 'right-not-in-force', 'body.rights']);
    for (const foreign of [far, 'cn-404']) expect(await refused({ rights: [foreign] })).toEqual([404, 'not-found']);
    expect((await invite({}, agent.token)).body).toMatchObject({
      code: expect.stringMatching(/own-address|right-not/),
    });
    const viewer = await side.running.colleague(side.brand.id, 'viewer', 'viewer');
    expect((await invite({}, viewer)).status).toBe(403);
    expect(await side.running.mailTo(agentMail)).toHaveLength(mails);
  });

  test('is mailed to one address three times a day', async () => {
    side.running.clock.advance(day);
    const email = 'busy@agency.example';
    const again = () => invite({ email }, side.brand.token, hour);
    for (let time = 0; time < 3; time += 1) expect((await again()).status).toBe(201);
    expect((await again()).body).toMatchObject({ status: 429, code: 'too-many-invitations' });
  });

  test('waits for an agent that enrols after it was sent', async () => {
    const email = 'lin@agency.example';
    const one = await invited({ email, language: 'zh-CN' });
    const [mail] = await side.running.mailTo(email);
    expect(mail?.text).toContain('以其名义提交投诉');
    expect((await read(one.link)).body).toMatchObject({ language: 'zh-CN', status: 'open' });
    const { body } = await call('POST', '/enrolments', {
      body: { name: '清和代理', kind: 'agent', email, language: 'zh-CN' },
    });
    const confirm = async (more: object = {}) => {
      const [latest] = await side.running.mailTo(email);
      return call('POST', `/enrolments/${body.id}/confirm`, { body: { code: codeIn(latest), ...more } });
    };
    side.running.clock.advance(1000);
    expect((await confirm()).body).toMatchObject({ status: 'with-desk' });
    side.running.clock.advance(1000);
    const decision = { approve: true, reasons: 'Letter of authority seen.' };
    await call('POST', `/desk/enrolments/${body.id}/decision`, { as: desk, body: decision });
    const password = 'four words of mine';
    expect((await confirm({ password, terms: acceptance('agent') })).body).toMatchObject({ status: 'active' });
    const session = await side.running.service.app.inject({
      ...{ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password }, remoteAddress: '10.9.1.1' },
      headers: { origin: side.running.programme.publicUrl },
    });
    const token = String(session.headers['set-auth-token']);
    expect((await answer(one.link, 'accept', token)).body).toMatchObject({ status: 'accepted' });
    expect(await rightsOf(token)).toEqual([side.right, second]);
  });
});

describe('an agent of two clients', () => {
  const queries = ['/findings', '/findings/groups'] as const;
  const brandsOf = async (query: string): Promise<string[]> => {
    const lists = await Promise.all(queries.map((path) => itemsOf(`${path}?limit=100${query}`)));
    const { body: counts } = await call('GET', `/findings/counts?${query.slice(1)}`, { as: agent.token });
    // biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
    const names = (items: any[]): string[] => [...new Set(items.map((one) => (one.lead ?? one).brandName))].sort();
    const [findings = [], groups = [], facets = []] = [
      ...lists.map(names),
      names(counts.brands.map(({ name }: { name: string }) => ({ brandName: name }))),
    ];
    expect([groups, facets]).toEqual([findings, findings]);
    return findings;
  };
  const cases = async (query = ''): Promise<string[]> => {
    const bundles = await itemsOf(`/bundles?limit=100${query}`);
    return bundles.flatMap(({ cases: of }: { cases: { holderName: string }[] }) =>
      of.map(({ holderName }) => holderName),
    );
  };

  test('asks for the rights, cases and findings of one, and no longer finds those of a client that ended the mandate', async () => {
    await endAll();
    const until = inDays(300);
    for (const [rights, as] of [
      [[side.right, second], side.brand.token],
      [[far], other.token],
    ] as const) {
      const { link } = await invited({ rights, until }, as);
      expect((await answer(link, 'accept')).status).toBe(200);
    }
    for (const mark of ['岚木', '远山']) {
      const added = await call('POST', '/brands', { as: agent.token, body: { name: mark, marks: [{ text: mark }] } });
      expect(added.status, JSON.stringify(added.body)).toBe(201);
    }
    await side.offer('b', '11', { title: '岚木 高仿 手提包' });
    await side.offer('b', '12', { title: '远山 高仿 手提包' });
    await side.offer('b', '13', { title: '远山 双肩包' });
    await side.pulled();
    expect(await side.file('13', { right: far }, agent.token)).toMatchObject({ refused: [] });
    const [mine, theirs] = [`&client=${side.brand.id}`, `&client=${other.id}`];

    expect((await itemsOf('/clients')).map(({ id, rights }: { id: string; rights: number }) => [id, rights])).toEqual(
      expect.arrayContaining([
        [side.brand.id, 2],
        [other.id, 1],
      ]),
    );
    expect(await rightsOf(agent.token, `?client=${side.brand.id}`)).toEqual([side.right, second]);
    expect(await rightsOf(agent.token, `?client=${other.id}`)).toEqual([far]);
    expect([await brandsOf(''), await brandsOf(mine), await brandsOf(theirs)]).toEqual([
      ['岚木', '远山'],
      ['岚木'],
      ['远山'],
    ]);
    expect(await cases(theirs)).toEqual(['远山']);
    expect(new Set(await cases(mine))).toEqual(new Set([owner.owner]));
    expect((await cases()).length).toBe((await cases(mine)).length + 1);

    // A client of others is like one that does not exist, for its competitor too.
    for (const client of [crypto.randomUUID(), agent.id]) {
      const query = `&client=${client}`;
      expect([await brandsOf(query), await cases(query)]).toEqual([[], []]);
      expect((await rightsOf(agent.token, `?client=${client}`)).filter((id) => id === far)).toEqual([]);
    }
    expect(await itemsOf(`/bundles?client=${other.id}`, side.brand.token)).toEqual([]);
    // It reads who has its former right now, as without a filter.
    expect(await rightsOf(side.brand.token, `?client=${other.id}`)).toEqual(['cn-9003']);

    const before = await cases();
    expect((await end(far, other.token)).status).toBe(200);
    expect((await itemsOf('/clients')).map(({ id }: { id: string }) => id)).toEqual([side.brand.id]);
    expect([await rightsOf(agent.token, `?client=${other.id}`), await brandsOf(theirs)]).toEqual([[], []]);
    // It keeps the cases that it filed, as without a filter.
    expect(await cases()).toEqual(before);
    expect(await cases(theirs)).toEqual(['远山']);
    expect(await brandsOf(mine)).toEqual(['岚木']);
    const late = await side.running.call('POST', '/complaints/check', {
      as: agent.token,
      body: { right: far, reason: 'counterfeit', targets: [{ url: itemUrl('12') }], declaration: true },
    });
    expect(late.body.results[0]).toMatchObject({ accepted: false });
  });

  test('has no client left when a mandate expires, even before the service has noticed', async () => {
    const [client] = await itemsOf('/clients');
    side.running.clock.set(client.until);
    expect(await itemsOf('/clients')).toEqual([]);
    expect(await brandsOf(`&client=${side.brand.id}`)).toEqual([]);
  });
});
