export { documentHandlers } from './handlers.ts';
export { type OwnDocument, ownDocuments } from './own-documents.ts';
