export { type Mark, prepareMark } from './mark-table.ts';
export { NearScan } from './near.ts';
export { PinyinScan } from './pinyin-scan.ts';
export { MarkScan } from './scan.ts';
export { FIELDS, type FieldName, type Manner, type Sighting } from './sighting.ts';
export { SimilarScan } from './similar-scan.ts';
export { SHORT } from './thresholds.ts';
export { wordsOf } from './words.ts';
