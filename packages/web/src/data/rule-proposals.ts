import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type RuleProposal = Schemas['RuleProposal'];
export type RuleProposalHead = Schemas['RuleProposalHead'];

/** Milliseconds; a simulation that runs is looked at more often. */
const often = 1500;
const seldom = 10_000;

export const useRuleProposals = () =>
  usePages<RuleProposalHead>(
    ['desk', 'rule-proposals'],
    (cursor) => client.listRuleProposals({ query: { limit: 25, ...(cursor && { cursor }) } }),
    { refetchInterval: seldom },
  );

export const useRuleProposal = (proposal: string) =>
  useQuery({
    queryKey: ['desk', 'rule-proposals', proposal],
    queryFn: () => client.getRuleProposal({ path: { proposal } }),
    refetchInterval: ({ state }) =>
      ['waiting', 'reading', 'running'].includes(state.data?.simulation.state ?? '') ? often : seldom,
  });

export const useProposeRules = () =>
  useWrite(
    async (file: File, options) => {
      const body = { file: file.name, text: await file.text() };
      return client.proposeRules({ body }, options);
    },
    ['desk'],
  );

export const useSimulateAgain = (proposal: string) =>
  useWrite((_: null, options) => client.simulateRuleProposal({ path: { proposal } }, options), ['desk']);

export const useAnnounceRules = (proposal: string) =>
  useWrite((_: null, options) => client.announceRuleProposal({ path: { proposal } }, options), ['desk', 'rules']);

export const useDropRules = (proposal: string) =>
  useWrite(
    (reasons: string, options) => client.dropRuleProposal({ path: { proposal }, body: { reasons } }, options),
    ['desk'],
  );

export const saveSimulation = (proposal: string, kind: 'json' | 'csv', language: string): Promise<boolean> =>
  saveFile(
    `/desk/rule-proposals/${proposal}/simulation.${kind}${kind === 'csv' ? `?language=${language}` : ''}`,
    `marketsafe-rules.${kind}`,
  );
