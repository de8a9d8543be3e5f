/** An export cannot be made as asked. The message says why and what to do; nothing half done is left. */
export class ExportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExportError';
  }
}
