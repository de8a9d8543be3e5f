export { type GoodsKeys, keysOf } from './keys.ts';
export { goodsByBrand, groupOfFinding, groupTurn, joinGroup, queueGrouping, regroup } from './regroup.ts';
