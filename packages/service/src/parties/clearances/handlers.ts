import type { SellerCommand } from '@marketsafe/procedure';
import { actorOf } from '../../platform/actor.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { handOut, keepDocument } from '../../takedown/documents/index.ts';
import { clearanceFor, clearancesFor } from './read-clearances.ts';
import type { clearanceRoutes } from './routes.ts';
import { holdersKnownTo, readShopClearances, shopOf } from './shop-clearances.ts';

export interface ClearanceDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly blobs: Blobs;
}

export function clearanceHandlers(deps: ClearanceDependencies): Handlers<typeof clearanceRoutes> {
  return {
    listClearances: async ({ tx, caller, query }) => ({ items: await clearancesFor(tx, caller, query) }),

    grantClearance: async ({ tx, caller, body }) => {
      const holder = await holderFor(tx, caller, body.holder);
      const { marketplace, seller, until, ground, words, ...scope } = body;
      await mustBeTheirs(tx, caller, holder, scope.rights ?? []);
      const clearance = deps.entropy.uuid();
      await say(deps, tx, caller, `${marketplace}/${seller}`, (work) => ({
        ...{ type: 'grant-clearance', clearance, ...scopeOf({ ...scope, holder }), until },
        ...(ground !== undefined && { ground }),
        ...(words ? { words: work.seal('case', words) } : {}),
      }));
      return clearanceFor(tx, caller, clearance);
    },

    inviteToClearance: async ({ tx, caller, body }) => {
      const holder = await holderFor(tx, caller, body.holder);
      const seller = `${body.marketplace}/${body.seller}`;
      await say(deps, tx, caller, seller, () => ({ type: 'invite-to-clearance', holder }));
      return clearanceFor(tx, caller, `${seller} ${holder}`);
    },

    decideClearance: async ({ tx, caller, params, body }) => {
      const { id: clearance, seller } = await clearanceFor(tx, caller, params.clearance);
      await say(deps, tx, caller, seller.key, (work) => {
        const words = body.words ? { words: work.seal('case', body.words) } : {};
        if (body.decision === 'decline') return { type: 'decline-clearance', clearance, reason: body.reason, ...words };
        return {
          ...{ type: 'confirm-clearance', clearance, ...words },
          ...(body.until !== undefined && { until: body.until }),
          ...(body.ground !== undefined && { ground: body.ground }),
        };
      });
      return clearanceFor(tx, caller, clearance);
    },

    endClearance: async ({ tx, caller, params, body }) => {
      const { id: clearance, seller } = await clearanceFor(tx, caller, params.clearance);
      await say(deps, tx, caller, seller.key, (work) => ({
        ...{ type: 'end-clearance', clearance, reason: body.reason },
        ...(body.words ? { words: work.seal('case', body.words) } : {}),
      }));
      return clearanceFor(tx, caller, clearance);
    },

    downloadClearanceDocument: async ({ tx, caller, params, query }) => {
      const { documents } = await clearanceFor(tx, caller, params.clearance);
      const document = documents.find(({ id }) => id === params.document);
      if (!document) throw notFound('document');
      return handOut(deps.blobs, caller, query, document);
    },

    getShopClearances: ({ tx, caller }) =>
      readShopClearances({ programme: deps.programme, now: deps.clock.now().toISOString() }, tx, shopOf(caller)),

    uploadClearanceDocument: ({ tx, caller, upload }) =>
      keepDocument(asServiceRole(tx), deps.blobs, upload, {
        ...{ tenant: sellerTenant(shopOf(caller).seller), now: deps.clock.now(), entropy: deps.entropy },
      }),

    depositClearance: async ({ tx, caller, body }) => {
      const shop = shopOf(caller);
      const known = await holdersKnownTo(tx, shop, await clearancesFor(tx, caller, {}));
      const holder = known.find(({ id }) => id === body.holder);
      if (!holder) throw notFound('rights holder');
      const strange = (body.rights ?? []).find((right) => !holder.rights.some(({ id }) => id === right));
      if (strange !== undefined) throw unknownRight(strange);
      const kept = await tx
        .selectFrom('exhibit')
        .select(['id', 'sha256'])
        .where('tenant', '=', tenantOf(caller))
        .where('bundle', 'is', null)
        .execute();
      const documents = body.documents.map(({ id, item }) => {
        const document = kept.find((one) => one.id === id);
        if (document) return { kind: item, id, sha256: document.sha256 };
        throw new ProblemError(422, 'unknown-exhibit', `No file ${id} was uploaded here. Upload it first.`);
      });
      const { until, declaration, goods } = body;
      await say(deps, tx, caller, shop.seller, (work) => ({
        ...{ type: 'deposit-clearance', clearance: deps.entropy.uuid(), ...scopeOf(body) },
        ...(goods ? { goods: work.seal('case', goods) } : {}),
        ...{ documents, until, declaration },
      }));
      return readShopClearances({ programme: deps.programme, now: deps.clock.now().toISOString() }, tx, shop);
    },
  };
}

/** Executes one command on a known seller. */
async function say(
  { begin }: ClearanceDependencies,
  tx: AnyTx,
  caller: Caller,
  seller: string,
  command: (work: UnitOfWork) => SellerCommand,
): Promise<void> {
  const work = begin(tx);
  await work.lock([{ kind: 'seller', id: seller }]);
  if (!work.exists({ kind: 'seller', id: seller })) throw notFound('seller');
  work.execute({ kind: 'seller', id: seller }, command(work), actorOf(caller));
  await work.finish();
}

const scopeOf = ({
  holder,
  rights,
  listings,
}: {
  readonly holder: string;
  readonly rights?: string[] | undefined;
  readonly listings?: string[] | undefined;
}) => ({ holder, ...(rights && { rights }), ...(listings && { listings }) });

/** A rights holder acts for itself; the desk names the holder. */
async function holderFor(tx: AnyTx, caller: Caller, named: string | undefined): Promise<string> {
  if (caller.kind === 'participant') {
    if (named === undefined || named === caller.participant) return caller.participant;
    throw notFound('participant');
  }
  const row =
    named === undefined
      ? undefined
      : await tx
          .selectFrom('participant_view')
          .select('id')
          .where('tenant', '=', tenantOf(caller))
          .where('id', '=', named)
          .executeTakeFirst();
  if (!row) throw notFound('participant');
  return row.id;
}

async function mustBeTheirs(tx: AnyTx, caller: Caller, holder: string, rights: readonly string[]): Promise<void> {
  if (rights.length === 0) return;
  const rows = await tx
    .selectFrom('right_view')
    .select('id')
    .where('tenant', '=', tenantOf(caller))
    .where('holder', '=', holder)
    .where('id', 'in', [...rights])
    .execute();
  const strange = rights.find((right) => !rows.some(({ id }) => id === right));
  if (strange !== undefined) throw unknownRight(strange);
}

const unknownRight = (right: string): ProblemError =>
  new ProblemError(422, 'unknown-right', `The rights holder has no right ${right} that is known here.`);
