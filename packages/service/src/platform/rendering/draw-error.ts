/**
 * `not-started`: no browser came about, such as for want of its sandbox. `died`: it ended. `late`, `memory`, `output`: it took too much,
 * and was ended. `not-drawn`: it drew no page.
 */
export type DrawFault = 'not-started' | 'died' | 'late' | 'memory' | 'output' | 'not-drawn';

/** A page that was not drawn. The message has the browser's own words, for operators. */
export class DrawError extends Error {
  readonly fault: DrawFault;
  constructor(fault: DrawFault, message: string) {
    super(message);
    this.name = 'DrawError';
    this.fault = fault;
  }
}
