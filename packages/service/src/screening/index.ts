export { bandsInForce } from './bands.ts';
export { screeningHandlers } from './handlers.ts';
export { restateHarm } from './harm.ts';
export { openPool, type Pool, type PoolOptions } from './pool.ts';
export { rescreenSellers } from './rescreen-sellers.ts';
export { screeningSource } from './screening-source.ts';
export { openingsChanged } from './shop-ages.ts';
export { sweepSource } from './sweep-source.ts';
