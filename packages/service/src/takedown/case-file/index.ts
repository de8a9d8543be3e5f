export {
  type CaseFile,
  type CaseRow,
  caseFiles,
  caseRows,
  lockCases,
  lockFor,
  lockScope,
  type OldDecision,
  refsOf,
  type ShopListing,
} from './case-file.ts';
export { partiesOf } from './parties.ts';
export { casesOfTriples, sameTripleOf } from './same-triple.ts';
