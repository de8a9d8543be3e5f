import { Stage, listing } from './src/testing/stage.ts';
import { sampleRules } from './src/testing/sample-rules.ts';
import { caseDecider } from './src/index.ts';
const rules={...sampleRules, complainants:{...sampleRules.complainants,dailyCap:{newcomer:1e9,good:1e9,restricted:1e9}}};
const s = new Stage({ rules, marketplace:'manual' });
const world: any = s.world; world.sameTriple = () => ({});
for (const n of [200, 2000]) { const t = performance.now(); for (let i=0;i<n;i++) s.file(`n${n}-${i}`, {target: listing(`n${n}-${i}`)}); console.log(n, ((performance.now()-t)/n).toFixed(3),'ms per filing with reactions'); }
console.log('seller state KB', JSON.stringify(s.world.seller('taobao/shop')).length/1024, 'complainant', JSON.stringify(s.world.complainant('brand')).length/1024, 'case', JSON.stringify(s.world.case('n200-1')).length);
