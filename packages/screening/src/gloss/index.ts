export { type GlossedWord, glossOf } from './gloss.ts';
