import { expect, test } from 'vitest';
import { startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

interface Row {
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly at: Date;
}

/**
 * The rows with every id, hash and encrypted reference named by its first place, and cases by their
 * subject. Work due at one instant runs in any order, so rows of one instant are sorted by name.
 */
function comparable(rows: readonly Row[]): unknown[] {
  const names = new Map<string, string>();
  for (const { type, aggregate, payload } of rows) {
    if (type !== 'complaint-filed') continue;
    const { target, complainant, bundle } = payload as { target: { id: string }; complainant: string; bundle: string };
    names.set(aggregate, `case ${target.id}`).set(bundle, `bundle ${target.id}`).set(complainant, 'complainant');
  }
  const random = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/g;
  const known = (text: string): string => text.replaceAll(random, (id) => names.get(id) ?? id);
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `#${names.size}`;
    names.set(id, name);
    return name;
  };
  const placeOf = ({ at, kind, aggregate, version }: Row): string =>
    [at.toISOString(), kind, known(aggregate), String(version).padStart(6, '0')].join(' ');
  return [...rows]
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .map((row) => JSON.parse(JSON.stringify(row).replaceAll(random, nameOf)));
}

const isRegistration = ({ type }: { readonly type: string }): boolean => type === 'complainant-registered';

/** The rows after the registrations, of which a confirmed member has one more: renumbered from the same start. */
function afterRegistration(rows: readonly Row[]): Row[] {
  const registrationsBefore = ({ aggregate, version }: Row): number =>
    rows.filter((row) => isRegistration(row) && row.aggregate === aggregate && row.version < version).length;
  return rows
    .filter((row) => !isRegistration(row))
    .map((row) => ({ ...row, version: row.version - registrationsBefore(row) }));
}

/** The same story for a member and a non-member: accepted, refused, upheld by silence, answered, ruled, withdrawn. */
async function eventsOfStory(
  member: boolean,
): Promise<{ rows: unknown[]; memberships: string[]; participant: unknown }> {
  const side = await startBrandSide();
  const { running } = side;
  const desk = await running.deskUser('desk');
  if (member) {
    const confirmed = await running.call('POST', `/desk/participants/${side.brand.id}/standing`, {
      as: desk,
      body: { decision: 'confirm-membership', reasons: 'Confirmed with the association.' },
    });
    expect(confirmed.status).toBe(200);
  }
  for (const id of ['1', '2', '3', '4']) await side.offer(`s${id}`, id);
  await side.offer('s5', '5', { classes: [30] });
  await side.file('1');
  const answered = await side.file('2');
  const seller = await openNotice(running, 'taobao', 's2');
  await seller.answer('genuine-from', ['purchase-invoice'], { supplier: '岚木', statement: '一致' });
  await running.call('POST', `/cases/${answered.case}/stand-behind`, { as: side.brand.token, body: {} });
  const met = {
    'purchase-invoice': 'met',
    'order-and-payment': 'not-applicable',
    supplier: 'met',
    'same-goods': 'met',
  };
  const ruled = await running.call('POST', `/desk/cases/${answered.case}/ruling`, {
    as: desk,
    body: { outcome: 'overturned', checklist: met, reasons: 'The invoice names these goods.' },
  });
  expect(ruled.status).toBe(200);
  await running.settle();
  const withdrawn = await side.file('3');
  await running.call('POST', `/cases/${withdrawn.case}/withdraw`, { as: side.brand.token, body: { kind: 'mistake' } });
  await running.settle();
  await side.file('4', { reason: 'trademark' });
  await side.file('5');
  await side.pass(5);
  const rows = await running.service.transactions.work((tx) =>
    tx
      .selectFrom('event')
      .select(['kind', 'aggregate', 'version', 'type', 'payload', 'actor', 'at'])
      .orderBy('seq')
      .execute(),
  );
  const me = await running.call('GET', '/me', { as: side.brand.token });
  const { member: _, id: __, ...participant } = me.body.participant;
  await running.close();
  const registrations = rows.filter(isRegistration);
  return {
    rows: comparable(afterRegistration(rows)),
    memberships: registrations.map(({ payload }) => (payload as { membership: string }).membership),
    participant,
  };
}

test('a member’s and a non-member’s filings give the same events; only the registration says which it is', async () => {
  const member = await eventsOfStory(true);
  const stranger = await eventsOfStory(false);
  expect(stranger.rows).toEqual(member.rows);
  expect(stranger.participant).toEqual(member.participant);
  expect(member.rows.length).toBeGreaterThan(30);
  expect(member.memberships).toEqual(['non-member', 'member']);
  expect(stranger.memberships).toEqual(['non-member']);
});
