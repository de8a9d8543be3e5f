import type { components } from './api.ts';

export {
  type AsksNext,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type NewPasskey,
  type OwnAccess,
  type PasskeyAnswer,
  type PasskeyOptions,
  type PasskeySeen,
  type SessionSeen,
} from './client.ts';
export type { AnswerOf, InputOf, Noun, OperationId } from './input.ts';
export { operationTable } from './operation.ts';
export { ProblemError, type ProblemPart } from './problem.ts';
export {
  exhibitLimits,
  type UploadOptions,
  uploadBrandPicture,
  uploadClearanceDocument,
  uploadDisputeDocument,
  uploadDocument,
  uploadExhibit,
} from './upload.ts';
export { words } from './words.ts';

/** The types of the API's answers: `Schemas['CaseDetail']`. */
export type Schemas = components['schemas'];
