/** A secret, or a function that returns the current one: read at each use, so that it can be replaced at run time. */
export type Replaceable<Secret extends string | readonly string[]> = Secret | (() => Secret);

export const inForce = <Secret extends string | readonly string[]>(secret: Replaceable<Secret>): Secret =>
  typeof secret === 'function' ? secret() : secret;
