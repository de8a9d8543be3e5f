export { type GoodsKeys, keysOf } from './keys.ts';
export {
  goodsByBrand,
  groupAgain,
  groupBrands,
  groupOfFinding,
  groupTurn,
  joinGroup,
  queueGrouping,
  regroupWaiting,
} from './regroup.ts';
