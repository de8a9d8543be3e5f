import type { Texts } from './texts.ts';

export const transparency = {
  title: ['Transparency', '透明度'],
  headline: ['What we got wrong, before what we took down', '先说错在哪里，再说下架了多少'],
  lead: [
    'Every figure has one definition, written below, and is counted the same wherever this programme shows it.',
    '每个数字只有一种口径，写在下方；本项目各处所示均按同一口径计算。',
  ],
  span: ['{{from}} to {{until}}, days of UTC', '{{from}}至{{until}}，按世界协调时（UTC）计日'],
  simulated: ['Simulated shops and goods', '店铺与商品均为模拟'],
  errors: ['Errors', '错误'],
  known: ['Removals known to have been wrong', '已知的错误下架'],
  knownOf: [
    '{{wrong}} of {{removed}} listings removed in twelve months. They are back, and the sellers’ points are gone.',
    '十二个月内下架商品 {{removed}} 件，其中 {{wrong}} 件有误。商品已恢复，扣分已撤销。',
  ],
  estimated: ['Estimated wrong, where no one contested', '估计错误率（无人异议的案件）'],
  estimatedOf: [
    'Between {{low}} and {{high}} with 95 % confidence, from {{audited}} cases drawn by lot and read blind.',
    '95% 置信区间：{{low}} 至 {{high}}，依据抽签盲审的案件（{{audited}} 件）推算。',
  ],
  notAudited: ['No case that was drawn by lot has been read yet.', '抽签的案件尚无审阅结论。'],
  half: ['Half restored within', '半数恢复用时'],
  slowest: ['The slowest tenth', '最慢的一成'],
  tooFew: ['too few to say', '件数太少'],
  quarters: ['Wrong removals by quarter', '各季度错误下架'],
  quartersSay: [
    'Line: known. Rings: the blind audit, with its interval. The gap is what silence hides.',
    '折线：已知。圆环：盲审估计及区间。两者之差，是沉默所掩盖的。',
  ],
  noQuarters: ['No quarter has figures yet.', '尚无季度数据。'],
  quarterLabel: [
    'Quarter {{quarter}}: known {{known}}, estimated {{estimated}}',
    '{{quarter}}：已知 {{known}}，估计 {{estimated}}',
  ],
  noFigure: ['not stated', '不公布'],
  done: ['What was done', '处理情况'],
  doneSay: [
    'By month. Each chart begins at zero and has its own height. A dashed bar stands for one to four. The last bar is this month so far.',
    '按月统计。各图均从零开始，高度各自独立。虚线柱代表一至四件；最后一根柱为本月至今。',
  ],
  soFar: ['this month so far', '本月至今'],
  numbers: ['The numbers of each month', '各月数字'],
  month: ['Month', '月份'],
  cuts: ['By lane, reason, finder, marketplace and complainant', '按通道、理由、发现方式、平台和投诉方'],
  cutsSay: [
    'The twelve months to the end of {{month}}, in steps of five. Some are not stated, so that no single case follows from a total.',
    '截至{{month}}末的十二个月，以五为单位取整。为避免由合计推知个案，部分数字不公布。',
  ],
  noCuts: [
    'The first month is not over yet. From then on this table has its figures.',
    '首个统计月尚未结束，结束后在此公布。',
  ],
  by: {
    lane: ['Lane', '通道'],
    reason: ['Reason', '理由'],
    found: ['Found by', '发现方式'],
    marketplace: ['Marketplace', '平台'],
    filer: ['Complainant', '投诉方'],
  },
  found: {
    'by-machine': ['Screening had found it', '系统筛查发现'],
    'by-people': ['People alone', '人工发现'],
  },
  knownWrong: ['Known wrong', '已知错误'],
  removal: ['Half gone within', '半数下架用时'],
  definitions: ['What each number counts', '各项数字的口径'],
  files: ['Take it with you', '下载数据'],
  filesSay: [
    'The file of a month that is over never changes. What is found later counts in the month in which it is found. Fewer than five are not stated.',
    '已结束月份的文件不再更改，之后查明的计入查明当月。少于五的不公布具体数字。',
  ],
  noFiles: ['The first file comes when a month is over.', '首个月份结束后提供第一份文件。'],
  older: ['Earlier months', '更早的月份'],
  edition: ['Figures of {{month}}', '{{month}}数据'],
  dsa: ['Report by Regulation (EU) 2024/2835, this year', '欧盟 2024/2835 号条例报告（本年）'],
  disputes: ['Disputes and suspensions (DSA Art. 24), this year', '争议与暂停（《数字服务法》第 24 条，本年）'],
} satisfies Texts;
