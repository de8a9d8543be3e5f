/**
 * The arithmetic of pictures: PDQ hashes, local features, comparison of blocks. The host owns the memory and passes addresses in
 * bytes; nothing is allocated here. This file is the public face; `../../src/pictures/engine.ts` loads the module.
 */
export * from './blocks';
export * from './contrast';
export * from './features';
export * from './pdq';
export * from './resize';
export * from './room';
