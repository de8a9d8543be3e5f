export { type BackupOptions, backUp } from './back-up.ts';
export { BackupError } from './backup-error.ts';
export { filesIn, hashInName } from './data-folder.ts';
export type { EncryptFor, OpenWith } from './encryption.ts';
export { holdEverything } from './hold.ts';
export { keysOf } from './keys.ts';
export { lastBackup } from './last-backup.ts';
export type { Manifest } from './manifest.ts';
export { type Restored, type RestoreOptions, restore } from './restore.ts';
