export { canonicalJson } from './canonical.ts';
export { leafHash } from './leaf.ts';
