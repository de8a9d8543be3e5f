export { AwardEntry, LiabilityView, LossDeclaration, MaliceDecision } from './contract.ts';
export { liabilityOf } from './law.ts';
