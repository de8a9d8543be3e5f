export { FusedScan } from './fused/fused-scan.ts';
export { isAcrossWords } from './hanzi-borders.ts';
export type { Hits, MarkSearch, SharedMarks, SiftedLine } from './mark-search.ts';
export { isTerm, type Mark, prepareMark } from './mark-table.ts';
export { PlainSearch } from './plain-search.ts';
export { openSearch, searchFor } from './search.ts';
export { FIELDS, type FieldName, type Manner, type Sighting } from './sighting.ts';
export { SHORT } from './thresholds.ts';
