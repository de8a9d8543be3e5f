/** Close to the familiar colours, but no copy of the real pages. */
const ACCENTS: Readonly<Record<string, string>> = { taobao: '#d63f00', tmall: '#c8102e' };

const accentOf = (id: string): string => ACCENTS[id] ?? '#0b6e66';

export const style = (id: string): string => `
:root { --accent: ${accentOf(id)}; --ink: #1f2328; --soft: #5c6570; --line: #e4e6ea; --ground: #f5f6f8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; }
a { color: inherit; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px; }
.simulated { background: #1f2328; color: #fff; text-align: center; padding: 6px 12px; font-size: 13px; }
.simulated small { display: block; opacity: .85; }
header { background: #fff; border-bottom: 3px solid var(--accent); }
.bar { max-width: 1120px; margin: 0 auto; padding: 14px 16px; display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; }
.logo { font-size: 26px; font-weight: 800; color: var(--accent); text-decoration: none; letter-spacing: .02em; }
.logo small { font-size: 12px; font-weight: 500; color: var(--soft); margin-left: 6px; }
.search { flex: 1 1 280px; display: flex; }
.search input { flex: 1; min-width: 0; border: 2px solid var(--accent); border-right: 0; border-radius: 22px 0 0 22px; padding: 9px 16px; font: inherit; }
.search button { border-radius: 0 22px 22px 0; }
button, .button { background: var(--accent); color: #fff; border: 0; border-radius: 8px; padding: 10px 20px; font: inherit; font-weight: 600;
  cursor: pointer; text-decoration: none; display: inline-block; }
button .en, .button .en { color: inherit; }
button.quiet { background: #fff; color: var(--ink); border: 1px solid var(--line); padding: 5px 12px; font-weight: 400; }
nav { display: flex; gap: 16px; font-size: 14px; }
nav a { text-decoration: none; color: var(--soft); }
nav a:hover { color: var(--accent); }
main { max-width: 1120px; margin: 0 auto; padding: 20px 16px 48px; }
h1 { font-size: 22px; line-height: 1.35; margin: 0 0 12px; }
h2 { font-size: 18px; margin: 28px 0 12px; }
.en { color: var(--soft); font-size: .82em; font-weight: 400; margin-left: .5em; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(168px, 1fr)); gap: 14px; padding: 0; margin: 0; list-style: none; }
.card { background: #fff; border-radius: 12px; overflow: hidden; border: 1px solid var(--line); height: 100%; }
.card a { text-decoration: none; display: block; }
.card:hover { border-color: var(--accent); }
.picture { aspect-ratio: 1; background: #eceef1; display: flex; align-items: center; justify-content: center; overflow: hidden; }
.picture img { width: 100%; height: 100%; object-fit: cover; }
.picture span { font-size: 40px; color: #737b86; font-weight: 700; }
.card .what { padding: 10px 12px 12px; }
.card .name { font-size: 14px; line-height: 1.4; height: 2.8em; overflow: hidden; margin: 0 0 6px; }
.price { color: var(--accent); font-weight: 700; font-size: 18px; }
.soft { color: var(--soft); font-size: 13px; }
.panel { background: #fff; border: 1px solid var(--line); border-radius: 14px; padding: 22px; }
.item { display: grid; grid-template-columns: minmax(0, 420px) 1fr; gap: 28px; }
.item .picture { border-radius: 12px; }
.item .price { font-size: 30px; margin: 8px 0 14px; background: #fff6f2; padding: 10px 14px; border-radius: 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; margin: 0 0 18px; font-size: 14px; }
dt { color: var(--soft); } dt::first-letter { text-transform: uppercase; } dd { margin: 0; overflow-wrap: anywhere; }
.gone { text-align: center; padding: 56px 20px; }
.gone b { display: block; font-size: 56px; line-height: 1; margin-bottom: 14px; color: #9aa1ab; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows.menu { margin-bottom: 18px; }
.rows li { display: flex; gap: 14px; align-items: center; padding: 12px 0; border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.rows .grow { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
.tag { font-size: 12px; border-radius: 6px; padding: 2px 8px; background: #eceef1; color: var(--ink); }
.tag.bad { background: #fde7e9; color: #a1121f; } .tag.good { background: #e3f5ea; color: #14652f; }
.choice { border: 0; margin: 0 0 12px; padding: 0; }
.choice label { display: inline-block; margin: 4px 14px 4px 0; white-space: nowrap; }
.form { display: grid; gap: 14px; max-width: 440px; }
.form label { display: grid; gap: 4px; font-size: 14px; }
.form input, .form select { font: inherit; padding: 9px 12px; border: 1px solid #b8bec6; border-radius: 8px; width: 100%; background: #fff; }
.note { background: #fff6e0; border: 1px solid #f0d48a; border-radius: 8px; padding: 10px 14px; margin: 0 0 16px; }
.letter { white-space: pre-wrap; overflow-wrap: anywhere; margin: 16px 0 22px; }
footer { color: var(--soft); font-size: 13px; text-align: center; padding: 0 16px 32px; }
@media (max-width: 680px) { .item { grid-template-columns: 1fr; gap: 16px; } .panel { padding: 16px; } .grid { grid-template-columns: repeat(2, 1fr); gap: 10px; } }
`;
