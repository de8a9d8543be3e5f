export { ExportError } from './export-error.ts';
export { writeNewFolder } from './new-folder.ts';
export { type ExportOptions, exportFrom, type Manifest } from './write-export.ts';
