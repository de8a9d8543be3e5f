import pg from 'pg';
const orig = pg.Client.prototype.query;
const stats = new Map<string,{n:number,ms:number}>();
(pg.Client.prototype as any).query = function (...a: any[]) {
  const text = (typeof a[0] === 'string' ? a[0] : a[0]?.text ?? '').replace(/\s+/g,' ').slice(0, 70);
  const t = performance.now();
  const r = (orig as any).apply(this, a);
  if (r?.then) r.then(() => { const s = stats.get(text) ?? {n:0,ms:0}; s.n++; s.ms += performance.now() - t; stats.set(text, s); }, () => {});
  return r;
};
const { startDemo } = await import('@marketsafe/service');
const t = Date.now();
const d = await startDemo({ dataDirectory: '/tmp/demo3', port: 4380, onProgress: (w) => console.log(Date.now() - t, w) });
console.log(Date.now() - t, 'ready');
for (const [k, v] of [...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, 30)) console.log(v.n, Math.round(v.ms), k);
await d.close(); process.exit(0);
