/** The texts of the terms cannot be used. The message names every fault with file, line and remedy. */
export class TermsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TermsError';
  }
}
