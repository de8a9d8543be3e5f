/** `refused`: the address may not be called. `not-connected`: no connection. The others happen after something was sent. */
export type EgressFault = 'refused' | 'not-connected' | 'broken' | 'too-slow' | 'too-large' | 'encoded' | 'redirected';

/** A request that was not sent or whose answer did not arrive. The message names the policy, the destination and the reason. */
export class EgressError extends Error {
  readonly fault: EgressFault;
  /** Scheme, host and port. Never a path or query, which may contain a secret. */
  readonly destination: string;
  /** For the desk and the log. The person who entered the address sees `fault` only, since resolved addresses are internal. */
  readonly reason: string;
  /** False if nothing reached the other side. */
  readonly sent: boolean;
  /** `cause`: the error of the TLS connection, whose code says what does not fit. */
  constructor(way: string, fault: EgressFault, destination: string, reason: string, cause?: Error) {
    super(`${way}: ${destination}: ${reason}`, cause && { cause });
    this.name = 'EgressError';
    this.fault = fault;
    this.destination = destination;
    this.reason = reason;
    this.sent = fault !== 'refused' && fault !== 'not-connected';
  }
}
