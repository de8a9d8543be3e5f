export { type GoodsKeys, keysOf } from './keys.ts';
export { goodsByBrand, groupOfFinding, groupTurn, joinGroup, queueGrouping, regroupWaiting } from './regroup.ts';
