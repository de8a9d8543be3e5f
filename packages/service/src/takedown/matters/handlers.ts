import { tenantOf } from '../../platform/caller.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { actOnCases, findInAll, readCase } from '../cases/index.ts';
import { ownDocuments } from '../documents/index.ts';
import type { proceedingsRoutes } from './routes.ts';

interface Dependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly entropy: Entropy;
}

/** What a statutory track asks of the complainant and the desk. One entry may be about every case of a filing: it has one id in all. */
export function proceedingsHandlers(deps: Dependencies): Handlers<typeof proceedingsRoutes> {
  return {
    enterProceedings: async ({ tx, params, body, caller }) => {
      const { kind, on, before, number, scope } = body;
      const documents = await documentsFor(tx, tenantOf(caller), params.case, 'proceedings', body.documents);
      const matter = deps.entropy.uuid();
      return actOnCases(deps, tx, caller, params.case, scope, (work) => ({
        ...{ type: 'raise-matter', kind: 'proceedings', matter, documents },
        said: { kind, on, before: work.seal('case', before), number: work.seal('case', number) },
      }));
    },

    askDelay: async ({ tx, params, body, caller }) => {
      const documents = await documentsFor(tx, tenantOf(caller), params.case, 'delay', body.documents);
      const { ground, scope } = body;
      const about = { type: 'raise-matter', kind: 'delay', matter: deps.entropy.uuid() } as const;
      return actOnCases(deps, tx, caller, params.case, scope, () => ({ ...about, said: { ground }, documents }));
    },

    decideProceedings: ({ tx, params, body, caller }) => {
      const { proceedings, finding, lacks, reasons } = body;
      const about = { case: params.case, kind: 'proceedings', matter: proceedings, reasons } as const;
      return findInAll(deps, tx, caller, about, finding === 'confirmed' ? { finding } : { finding, lacks });
    },

    decideDelay: ({ tx, params, body, caller }) => {
      const { delay, finding, lacks, reasons, days = 0 } = body;
      const about = { case: params.case, kind: 'delay', matter: delay, reasons } as const;
      return findInAll(deps, tx, caller, about, finding === 'granted' ? { finding, days } : { finding, lacks });
    },
  };
}

/** Documents that this participant uploaded, for a case that it may see; as an event keeps them. */
async function documentsFor(tx: AnyTx, tenant: string, about: string, kind: string, ids: readonly string[]) {
  await readCase(tx, tenant, about);
  const own = await ownDocuments(
    tx,
    tenant,
    ids.map((id) => ({ id, kind })),
  );
  return own.map(({ id, sha256 }) => ({ kind, id, sha256 }));
}
