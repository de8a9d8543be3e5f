export { ImportedBook } from './book.ts';
export { importedConnector } from './connector.ts';
