/** One record of a register's file: an entry for the service to check, a fault, or a record that is no registration. `line`: its first, from 1. */
export type EntryRead =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string; readonly field?: string }
  | { readonly line: number; readonly leftOut: 'application' };
