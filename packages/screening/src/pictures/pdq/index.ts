export { hammingDistance } from './hamming-distance.ts';
export { type Pdq, type PdqVariants, pdqOf, pdqVariants } from './pdq.ts';
