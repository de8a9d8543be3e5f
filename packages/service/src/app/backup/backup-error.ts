/** A backup or a restore cannot be done as asked. The message says why and what to do; nothing half done is left. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupError';
  }
}

const noRoom: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Says in words that there was no room, or that a folder may not be written. Returns other errors unchanged. */
export function inWords(error: unknown, folder: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (noRoom.has(code) || /No space left on device|File too large|Disk quota exceeded/.test(message))
    return new BackupError(
      `There is no room left where ${folder} is. Free some or name another place. Nothing was left there.`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new BackupError(`${message}. Run this as the user that the service runs as, who may write ${folder}.`);
  return error;
}
