/** The command cannot do what it was asked to: ends it with code 2. The message says what, where, and what to do. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
