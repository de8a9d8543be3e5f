export { Codes, DocumentQuery, Exhibit } from './contract.ts';
export { copyName, handOut } from './hand-out.ts';
export { documentHandlers } from './handlers.ts';
export { keepDocument } from './keep-document.ts';
export { type OwnDocument, ownDocuments } from './own-documents.ts';
export { codesInUpload } from './read-codes.ts';
export { documentRoutes } from './routes.ts';
