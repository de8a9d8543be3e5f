export interface Build {
  readonly folder: string;
  readonly files?: readonly string[];
  readonly fingerprint?: string;
}
export function lastBuild(): Build | undefined;
export function builtProgram(): string | undefined;
export function fingerprintOf(files: readonly string[]): string;
