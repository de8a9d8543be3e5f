export { ImportOutcome, RegisterEntry, Right, RightReview, RightVerification } from './contract.ts';
export { rightHandlers } from './handlers.ts';
export { maskAddress } from './mask.ts';
export { projectRights } from './projection.ts';
export { isProven, takeOver, type Verification } from './proof.ts';
export {
  coveringRight,
  isInForce,
  marksOf,
  mayActUnder,
  type RightView,
  rightOf,
  rightsOf,
  sameMark,
} from './read-rights.ts';
export { codeMinutes, codeTries, isCode, newCode } from './register-code.ts';
export { type Entry, readEntry, rightId, sameOwner } from './register-entry.ts';
export { registerEntry, registerStateOf } from './register-right.ts';
export { rightName } from './right-name.ts';
export { rightRoutes } from './routes.ts';
