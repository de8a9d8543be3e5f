/** Calls `act` once after so many milliseconds of real time, for limits on other processes. What it returns calls that off. It keeps no process alive. */
export function callAfter(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds).unref();
  return () => clearTimeout(timer);
}
