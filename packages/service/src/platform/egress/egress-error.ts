/** `refused`: it may not be called. `not-connected`: nobody could be reached. The others came after something was sent. */
export type EgressFault = 'refused' | 'not-connected' | 'broken' | 'too-slow' | 'too-large' | 'encoded' | 'redirected';

/** Why something did not go out, or its answer did not come in. Its message names the way out, the destination and the reason. */
export class EgressError extends Error {
  readonly fault: EgressFault;
  /** Scheme, host and port: never a path or a query, which may hold a secret. */
  readonly destination: string;
  /** For the desk and the log. Whoever entered the address is told `fault` only: what a name resolves to is ours. */
  readonly reason: string;
  /** False: it is certain that nothing reached the other side. */
  readonly sent: boolean;
  constructor(way: string, fault: EgressFault, destination: string, reason: string) {
    super(`${way}: ${destination}: ${reason}`);
    this.name = 'EgressError';
    this.fault = fault;
    this.destination = destination;
    this.reason = reason;
    this.sent = fault !== 'refused' && fault !== 'not-connected';
  }
}
