import type { LoadedPack, RefusedPack } from '@marketsafe/procedure';
import { userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import { Download, type Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { announce, drop, propose, simulateAgain } from './decide.ts';
import { listProposals, readProposal } from './read-proposals.ts';
import type { ruleProposalRoutes } from './routes.ts';
import { asTable } from './table.ts';

export interface RuleProposalDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
}

export function ruleProposalHandlers(deps: RuleProposalDependencies): Handlers<typeof ruleProposalRoutes> {
  const { clock, programme } = deps;
  const read = (tx: AnyTx, id: string) => readProposal(tx, id, rulesInForce(programme, clock.now()));
  const simulated = async (tx: AnyTx, id: string) => {
    const { version, result, simulation } = await read(tx, id);
    if (result === undefined) throw notSimulated();
    return { version, recordUntil: simulation.recordUntil, ...result };
  };
  return {
    listRuleProposals: ({ tx, query }) => listProposals(tx, query),
    getRuleProposal: ({ tx, params }) => read(tx, params.proposal),
    proposeRules: async ({ tx, prepared, caller }) => {
      const id = await propose(asServiceRole(tx), deps, prepared as LoadedPack | RefusedPack, userOf(caller) ?? '');
      return read(tx, id);
    },
    simulateRuleProposal: async ({ tx, params }) => {
      await simulateAgain(asServiceRole(tx), params.proposal, clock.now());
      return read(tx, params.proposal);
    },
    announceRuleProposal: async ({ tx, params, caller }) => {
      await announce(asServiceRole(tx), deps, params.proposal, userOf(caller) ?? '');
      return read(tx, params.proposal);
    },
    dropRuleProposal: async ({ tx, params, body, caller }) => {
      await drop(asServiceRole(tx), params.proposal, {
        by: userOf(caller) ?? '',
        at: clock.now(),
        reasons: body.reasons,
      });
      return read(tx, params.proposal);
    },
    downloadSimulation: async ({ tx, params }) => {
      const result = await simulated(tx, params.proposal);
      const text = `${JSON.stringify(result, null, 2)}\n`;
      return new Download(nameOf(result.version.from, 'json'), 'application/json', Buffer.from(text));
    },
    downloadSimulationTable: async ({ tx, params, query, language }) => {
      const result = await simulated(tx, params.proposal);
      const text = asTable(result, query.language ?? language);
      return new Download(nameOf(result.version.from, 'csv'), 'text/csv', Buffer.from(text));
    },
  };
}

const nameOf = (from: string, kind: string): string => `marketsafe-rules-from-${from}.${kind}`;

const notSimulated = (): ProblemError =>
  new ProblemError(409, 'not-simulated', 'These rules have not been simulated yet. Wait until it is done.');
