export { ExportError } from './export-error.ts';
export { type ExportOptions, exportFrom, type Manifest } from './write-export.ts';
