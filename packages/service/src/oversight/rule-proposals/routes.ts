import { Language } from '@marketsafe/terms';
import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/contract.ts';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ProposalDropped, ProposedRules, RuleProposal, RuleProposalHead } from './contract.ts';

const params = z.strictObject({ proposal: Id });

export const ruleProposalRoutes = routes({
  listRuleProposals: {
    method: 'GET',
    url: '/desk/rule-proposals',
    summary: 'Proposed versions of the rules, the newest first, and how far each is simulated',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    query: PageQuery,
    answer: pageOf(RuleProposalHead),
  },
  proposeRules: {
    method: 'POST',
    url: '/desk/rule-proposals',
    summary: 'Propose a version of the rules: checked as at a start, and simulated over all past cases',
    tag: 'desk',
    access: 'desk',
    keys: [],
    body: ProposedRules,
    answer: RuleProposal,
    status: 201,
  },
  getRuleProposal: {
    method: 'GET',
    url: '/desk/rule-proposals/:proposal',
    summary: 'A proposed version: what it changes, and what would have been otherwise under it',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    answer: RuleProposal,
  },
  simulateRuleProposal: {
    method: 'POST',
    url: '/desk/rule-proposals/:proposal/simulations',
    summary: 'Simulate a proposed version again, over the cases that there are by now',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params,
    answer: RuleProposal,
    status: 202,
  },
  announceRuleProposal: {
    method: 'POST',
    url: '/desk/rule-proposals/:proposal/announcement',
    summary: 'Announce a simulated version: published at once, in force from its day on. Its proposer cannot',
    tag: 'desk',
    access: 'approver',
    keys: [],
    params,
    answer: RuleProposal,
  },
  dropRuleProposal: {
    method: 'POST',
    url: '/desk/rule-proposals/:proposal/drop',
    summary: 'Drop a proposed version, with the reasons',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params,
    body: ProposalDropped,
    answer: RuleProposal,
  },
  downloadSimulation: {
    method: 'GET',
    url: '/desk/rule-proposals/:proposal/simulation.json',
    summary: 'What a simulation came to, for a program',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    answer: z.any(),
  },
  downloadSimulationTable: {
    method: 'GET',
    url: '/desk/rule-proposals/:proposal/simulation.csv',
    summary: 'What a simulation came to, as a table',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    query: z.strictObject({ language: Language.optional() }),
    answer: z.any(),
  },
});
