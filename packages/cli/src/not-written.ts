/** A result that was made and did not arrive whole: a full disk, a device that is gone. */
export class NotWritten extends Error {
  /** What the command ends with. A reader that has seen enough (`| head`) is no failure. */
  readonly exitCode: 0 | 1;

  constructor(where: string, cause: NodeJS.ErrnoException) {
    super(
      `${where}: could not be written (${cause.message}). What is there is not whole; make room, and run it again.`,
    );
    this.name = 'NotWritten';
    this.exitCode = cause.code === 'EPIPE' ? 0 : 1;
  }
}
