/** The types of AssemblyScript that `assembly/layout.ts` uses. */
declare type u32 = number;
declare type usize = number;
