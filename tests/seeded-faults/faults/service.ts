/** Mistakes in the shell: locks, keys, orders, tenant isolation, egress. */
import type { Fault } from '../fault.ts';

const service = 'packages/service/src';

export const serviceFaults: readonly Fault[] = [
  {
    name: 'the stage shadow is not asked before a complaint becomes a case',
    file: `${service}/takedown/stages/stages.ts`,
    find: "stage === 'shadow' && since !== undefined ?",
    replace: 'false && since !== undefined ?',
    tests: ['tests/journeys/shadow.test.ts'],
  },
  {
    name: 'a listing that an order of ours took down counts as taken down by the marketplace',
    file: `${service}/takedown/shadow/look.ts`,
    find: "isGone && (await isByUs(tx, row)) ? 'ended-otherwise' : isLate",
    replace: 'isLate',
    tests: ['tests/journeys/shadow.test.ts'],
  },
  {
    name: 'an order is not compared with the epoch of its target',
    file: `${service}/takedown/orders/handle-order.ts`,
    find: "{ type: 'overtaken', epoch: known?.epoch ?? 0 }",
    replace: "{ type: 'overtaken', epoch: order.epoch }",
    tests: ['tests/journeys/marketplace-faults.test.ts', 'tests/marketplaces'],
  },
  {
    name: 'an unknown outcome counts as a removal',
    file: `${service}/takedown/orders/handle-order.ts`,
    find: "unknown: 'unconfirmed',",
    replace: "unknown: 'gone',",
    tests: ['tests/journeys/marketplace-faults.test.ts'],
  },
  {
    name: 'a decision locks nothing',
    file: `${service}/platform/unit-of-work.ts`,
    find: 'kind), id for update`',
    replace: 'kind), id`',
    tests: ['tests/races'],
  },
  {
    name: 'aggregates are locked in any order',
    file: `${service}/platform/unit-of-work.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source's
    find: 'order by array_position(${[...lockOrder]}::text[], kind), id for update`',
    replace: 'order by random() for update`',
    tests: ['tests/races'],
  },
  {
    name: 'a leaf has no salt',
    file: `${service}/platform/unit-of-work.ts`,
    find: 'leafHash(salt, entry)',
    replace: 'leafHash(Buffer.alloc(32), entry)',
    tests: ['tests/journeys/fold.test.ts', 'tests/tampering'],
  },
  {
    name: 'a case is judged by the rules of today',
    file: `${service}/platform/unit-of-work.ts`,
    find: 'rulesByHash(this.programme, parties.pack)',
    replace: 'this.rulesOn(marketplace)',
    tests: ['tests/journeys/rules-of-the-filing.test.ts'],
  },
  {
    name: 'what leaves the programme counts as done before it left',
    file: `${service}/platform/outbox.ts`,
    find: 'attempts = attempts + 1\n          where id in',
    replace: "attempts = attempts + 1, due_at = 'infinity'\n          where id in",
    tests: [`${service}/platform/outbox.test.ts`, 'tests/crash/kill.test.ts'],
  },
  {
    name: 'an Idempotency-Key is not looked at',
    file: `${service}/platform/idempotency.ts`,
    find: 'created_at: now })',
    replace: 'created_at: now }).onConflict((conflict) => conflict.doNothing())',
    tests: ['tests/journeys/idempotency.test.ts'],
  },
  {
    name: 'the stop of removals is not asked before one is sent',
    file: `${service}/takedown/removals/kill-switch.ts`,
    find: 'return rows.length === 0 && isWanted(tx);',
    replace: 'return isWanted(tx);',
    tests: ['tests/blast-radius/stop.test.ts'],
  },
  {
    name: 'whether a removal is wanted still is not asked before it is sent',
    file: `${service}/takedown/removals/kill-switch.ts`,
    find: 'return rows.length === 0 && isWanted(tx);',
    replace: 'return rows.length === 0;',
    tests: ['tests/journeys/too-late-to-send.test.ts'],
  },
  {
    name: 'a stop holds no removal that waits',
    file: `${service}/takedown/removals/kill-switch.ts`,
    find: 'if (!first) return false;',
    replace: 'return false;',
    tests: ['tests/blast-radius/stop.test.ts'],
  },
  {
    name: 'a restored programme sends at once',
    file: `${service}/app/restore-gate.ts`,
    find: 'let isShut = await look();',
    replace: 'let isShut = false;',
    tests: ['tests/backup/reconcile.test.ts'],
  },
  {
    name: 'readers see rows of every tenant',
    file: `${service}/platform/schema/tenant-isolation.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source's
    find: "readable('own', `tenant in (${reader}, 'public')`, columns)",
    replace: "readable('own', 'true', columns)",
    tests: [`${service}/platform/tenant-isolation`],
  },
  {
    name: 'the work may write rows of whom its decision does not concern',
    file: `${service}/platform/schema/tenant-isolation.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source's
    find: 'using (${concerned(tenant)}) with check (${concerned(tenant)});',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source's
    replace: 'using (${concerned(tenant)}) with check (true);',
    tests: [`${service}/platform/tenant-isolation`],
  },
  {
    name: 'two undecided cases of one listing, right and reason can coexist',
    file: `${service}/platform/schema/takedown.ts`,
    find: 'create unique index case_file_one_open',
    replace: 'create index case_file_one_open',
    tests: ['tests/journeys/reopening.test.ts'],
  },
  {
    name: 'the complainant is shown whom a seller bought from',
    file: `${service}/takedown/cases/visibility.ts`,
    find: '(supplier, reader, of) => (readsSupplier(reader, of) ? supplier : undefined)',
    replace: '(supplier) => supplier',
    tests: ['tests/tenant-isolation/seller-contact.test.ts'],
  },
  {
    name: 'a notice that is sent again is another one',
    file: `${service}/takedown/notices/compose.ts`,
    find: 'const id = idOf(row.id);',
    replace: 'const id = crypto.randomUUID();',
    tests: ['tests/journeys/notices.test.ts', 'tests/crash/kill.test.ts'],
  },
  {
    name: 'an event of a marketplace is taken as often as it comes',
    file: `${service}/intake/marketplaces/handlers.ts`,
    find: 'await dedupeEvents(tx, marketplace.id, events, clock.now())',
    replace: 'events',
    tests: ['tests/intake'],
  },
  {
    name: 'one of the addresses of a cloud’s own services is open',
    file: `${service}/platform/egress/addresses.ts`,
    find: "  ['metadata', '168.63.129.16', 32],\n",
    replace: '',
    tests: ['tests/egress', `${service}/platform/egress`],
  },
];
