export { finding, type RaisedKind, raising, type Said, saidFields } from './kinds.ts';
