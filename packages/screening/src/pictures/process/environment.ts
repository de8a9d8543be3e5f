/** The environment of a process that opens pictures: none of ours, which may hold secrets. Windows starts no process without these. */
export const bareEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  ['SystemRoot', 'TEMP', 'PATH'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);
