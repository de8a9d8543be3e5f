export { type Mark, prepareMark } from './mark-table.ts';
export { NearScan } from './near.ts';
export { MarkScan } from './scan.ts';
export { FIELDS, type FieldName, type Manner, type Sighting } from './sighting.ts';
export { SHORT } from './thresholds.ts';
