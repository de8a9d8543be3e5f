export { lockFor } from './case-file.ts';
