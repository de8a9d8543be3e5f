/**
 * The service as a separate process, to be measured and killed from outside: the composition root with a simulated
 * marketplace in another process. Settings as JSON in argv[2]. It sends `ready` and every mail over the channel of `fork`, and creates
 * sessions (signing in is limited to ten a minute). It ends with its parent.
 */
import { connectorOf } from '@marketsafe/connectors';
import type { Rules } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { createService } from '../../packages/service/src/app/service.ts';
import { passPractice } from '../../packages/service/src/oversight/practice/index.ts';
import { noEnrolmentLimits } from '../../packages/service/src/parties/participants/index.ts';
import { ShiftedClock } from '../../packages/service/src/platform/clock.ts';
import { openDatabase } from '../../packages/service/src/platform/database/open.ts';
import { openEgress } from '../../packages/service/src/platform/egress/index.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { versionsOf } from '../../packages/service/src/platform/programme.ts';
import { noLimits } from '../../packages/service/src/platform/rate-limit.ts';
import { addSession, addUser } from '../../packages/service/src/platform/sign-in/auth.ts';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { keyFileOf, loadKeyRing, Vault } from '../../packages/service/src/platform/vault/index.ts';
import {
  deskUser,
  marketplace,
  type ServiceMessage,
  type ServiceOrder,
  type ServiceSettings,
  secrets,
} from './settings.ts';

const raised = ({ complainants, removals, ...rules }: Rules, filings: number): Rules => ({
  ...rules,
  complainants: {
    ...complainants,
    dailyCap: { ...complainants.dailyCap, newcomer: filings },
    unproven: filings,
    ...(complainants.excused && { excused: { ...complainants.excused, free: filings } }),
  },
  removals: {
    ...removals,
    programme: { hour: filings, day: filings },
    holder: { ...removals.holder, newcomer: { hour: filings, day: filings } },
    unusualFloor: { ...removals.unusualFloor, programme: filings, holder: filings },
  },
});
const remove = ['remove'] as const;
const removing = ({ measures, ...rules }: Rules): Rules => {
  const { counterfeit, ...others } = measures.byReason ?? {};
  const newcomer = { first: remove, repeated: remove, grave: remove };
  const rows = counterfeit && { ...others, counterfeit: { ...counterfeit, newcomer } };
  return { ...rules, measures: { ...measures, ...(rows && { byReason: rows }) } };
};
const settings = JSON.parse(process.argv[2] ?? '') as ServiceSettings;
const tell = (message: ServiceMessage): void => {
  if (process.connected) process.send?.(message);
};
process.on('disconnect', () => process.exit());

const clock = new ShiftedClock(settings.ahead);
const database = await openDatabase(settings.database);
const { packs: asPublished, laws, calendar } = await loadPolicies();
const { filings, removes = false, connector = { kind: 'operator-api', token: secrets.operatorToken } } = settings;
const connect = connectorOf(connector.kind);
if (!connect) throw new Error(`there is no connector "${connector.kind}"`);
const rulesOf = (rules: Rules): Rules => {
  const wide = filings === undefined ? rules : raised(rules, filings);
  return removes ? removing(wide) : wide;
};
const packs = asPublished.map((pack) => ({ ...pack, rules: rulesOf(pack.rules) }));
const egress = openEgress();
const service = await createService({
  database,
  clock,
  entropy: systemEntropy,
  limits: noLimits,
  enrolmentLimits: noEnrolmentLimits,
  dataDirectory: settings.dataDirectory,
  sessionSecret: secrets.session,
  egress,
  vault: new Vault(await loadKeyRing(keyFileOf(settings.dataDirectory, undefined), systemEntropy), systemEntropy),
  mailer: {
    send: async ({ to, text }) => {
      tell({ mail: { to, text } });
      return { accepted: true, id: systemEntropy.uuid() };
    },
  },
  programme: {
    name: { en: 'Benchmark', 'zh-CN': 'Benchmark' },
    versions: versionsOf(packs, 'marketsafe-expansion'),
    packs,
    laws,
    calendar,
    linkKey: secrets.link,
    identityKey: secrets.identity,
    publicUrl: `http://127.0.0.1:${settings.port}`,
    marketplaces: [
      {
        id: marketplace,
        name: { en: 'Taobao', 'zh-CN': '淘宝' },
        forum: 'decides-here',
        territories: ['CN'],
        zone: 'Asia/Shanghai',
        calendar,
        simulated: true,
        baseUrl: settings.shopUrl,
        connector: connect({
          marketplace,
          baseUrl: settings.shopUrl,
          live: false,
          token: connector.token,
          webhookSecret: secrets.webhook,
          now: () => clock.now(),
          http: egress.http({ name: `marketplace ${marketplace}`, inside: [settings.shopUrl] }),
        }),
      },
    ],
  },
});
// Undefined when an earlier start added the user.
await service.transactions.work(async (tx) => {
  const user = await addUser(
    tx,
    { email: deskUser, name: 'Desk', password: 'a long password', role: 'desk', position: 'approver' },
    { now: clock.now(), entropy: systemEntropy },
  );
  if (user === undefined) return;
  await allowTenantWrites(tx, ['desk']);
  await passPractice(tx, { user, entropy: systemEntropy }, new Date('2100-01-01'));
});
const url = await service.app.listen({ host: '127.0.0.1', port: settings.port });
service.poller.start(500);
const sessionOf = (email: string): Promise<string> =>
  service.transactions.work(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from auth."user" where email = ${email}`.execute(tx);
    return addSession(tx, rows[0]?.id ?? '', systemEntropy);
  });
process.on('message', async (order: ServiceOrder) => {
  if (order !== 'stop' && 'advance' in order) {
    clock.advance(order.advance);
    return service.poller.wake();
  }
  if (order !== 'stop') return tell({ session: order.session, token: await sessionOf(order.session) });
  await service.close();
  await database.close();
  process.disconnect();
});
tell({ ready: url });
