/** A secret, or who knows the one in force: asked at each use, so that it can be replaced while it is used. */
export type Replaceable<Secret extends string | readonly string[]> = Secret | (() => Secret);

export const inForce = <Secret extends string | readonly string[]>(secret: Replaceable<Secret>): Secret =>
  typeof secret === 'function' ? secret() : secret;
