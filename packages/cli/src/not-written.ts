/** A result that was not written completely: a full disk, a missing device. */
export class NotWritten extends Error {
  /** The command's exit code. A reader that closes the pipe early (`| head`) is no failure. */
  readonly exitCode: 0 | 1;

  constructor(where: string, cause: NodeJS.ErrnoException) {
    super(
      `${where}: could not be written (${cause.message}). What is there is not whole; make room, and run it again.`,
    );
    this.name = 'NotWritten';
    this.exitCode = cause.code === 'EPIPE' ? 0 : 1;
  }
}
