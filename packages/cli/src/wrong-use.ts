/** The command cannot do what was asked: exits with 2. The message says what, where, and what to do. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
