import type { Texts } from './texts.ts';

export const front = {
  title: ['$t(common:name): fakes off the shelf, mistakes put right', '$t(common:name)：假货下架，错了就改'],
  headline: ['Fakes off the shelf. Mistakes put right.', '假货下架，错了就改。'],
  lead: [
    'A rights holder of any size files one complaint with one declaration and no evidence. The listing goes at once. We tell the seller why, in their own language, and they can prove the complaint wrong. Both sides answer for their mistakes, in public.',
    '不论大小，权利人只需一份声明即可投诉，无需另行上传证据，商品立即下架。卖家会收到中文说明，知道原因，也可以提交证明。双方的错误都公开记录，各自负责。',
  ],
  free: ['Free of charge, member or not.', '完全免费，不论是不是会员。'],
  startPath: ['See it in two minutes', '两分钟看懂'],
  enrol: ['Enrol free of charge', '免费加入'],
  counters: {
    title: ['What this programme has done, its own errors included', '本项目的成绩，错误也一并公开'],
    live: ['Live, from this deployment', '本系统的实时数据'],
    counted: ['How each number is counted, and all others', '各项数字的口径及其他数据'],
    closed: ['shops closed', '家店铺已关闭'],
    removal: ['half are down within {{time}} of the complaint', '半数商品在投诉后 {{time}}内下架'],
    restore: ['half of the mistakes are undone within {{time}}', '半数误判在 {{time}}内纠正'],
    relisted: [
      'relisted after a removal: {{number}}, half of them within {{time}}; {{week}} of all removed listings within 7 days, {{month}} within 30',
      '下架后重新上架 {{number}} 件，半数在 {{time}}内；占全部已下架商品的比例：7 日内 {{week}}，30 日内 {{month}}',
    ],
    complaints: [
      '{{complaints}} complaints, {{refused}} refused, {{contested}} contested by the seller, {{participants}} participants',
      '共 {{complaints}} 件投诉，{{refused}} 件不予受理，{{contested}} 件卖家提出异议，{{participants}} 家参与方',
    ],
    grades: [
      'the removed listings by evidence: {{confirmed}} confirmed, {{admitted}} admitted by the seller, {{likely}} likely, {{suspected}} suspected; for {{none}} the complaint was overturned or withdrawn. Only the confirmed ones are known to infringe',
      '已下架商品按证据等级：已确认 {{confirmed}} 件，卖家承认 {{admitted}} 件，很可能 {{likely}} 件，疑似 {{suspected}} 件；另有 {{none}} 件的投诉未成立或已撤回。只有“已确认”的可认定侵权',
    ],
    rulings_one: [
      'the review team rules on a contested case within about {{count}} day at present; {{waiting}} waiting',
      '目前有争议的案件约 {{count}} 日内判定，{{waiting}} 件等待中',
    ],
    rulings_other: [
      'the review team rules on a contested case within about {{count}} days at present; {{waiting}} waiting',
      '目前有争议的案件约 {{count}} 日内判定，{{waiting}} 件等待中',
    ],
    delayed: [
      'That is longer than the {{most}} days that the rules allow. Until the review team catches up, a reviewer checks each new complaint before anything is taken down.',
      '已超过规则允许的 {{most}} 日。积压清理之前，每件新投诉均须先经人工审核，之后才会下架。',
    ],
    organisation: [
      'decided by people of {{organisation}} for the review team: {{number}}',
      '审理组中{{organisation}}的人员作出的决定：{{number}} 项',
    ],
    withoutListing: [
      'not counted as complaints: {{number}} addresses that led to no listing',
      '另有 {{number}} 个链接未指向任何商品，不计入投诉',
    ],
    unanswered: [
      '{{number}} cases ended without a decision, because we could not confirm that the notice reached the seller: they count in no record',
      '{{number}} 件案件因未能确认通知已送达卖家而终止，未作结论，不计入任何一方的记录',
    ],
    simulated: ['simulated', '模拟数据'],
    audit: [
      'estimated wrong, of the uncontested cases: {{share}} (between {{low}} and {{high}} at 95 % confidence), from those drawn by lot and audited blind',
      '无人异议的案件估计错误率为 {{share}}（95% 置信区间：{{low}} 至 {{high}}），依据抽签盲审的案件推算',
    ],
    notAudited: [
      '{{share}} of the uncontested cases are audited blind; none has been judged yet',
      '无人异议的案件中有 {{share}} 抽签盲审；目前还没有得出结论的',
    ],
  },
  historical: {
    title: ['For comparison: the original programme', '对照：最初的计划'],
    text: [
      'More than {{listings}} listings removed and about {{storefronts}} shops closed and banned. It did not publish the number of its mistakes.',
      '累计下架 {{listings}} 多件商品，关闭并清退约 {{storefronts}} 家店铺。它从未公布自己误判了多少。',
    ],
    source: [
      'Source: {{source}}, as of {{asOf}}. Not part of the figures above.',
      '来源：{{source}}，截至 {{asOf}}。不计入上面的数字。',
    ],
  },
  roles: {
    title: ['Now try it as one of them', '换成他们的身份，亲自试试'],
    text: [
      'Each button signs you in as a made-up person. Everything works; nothing is real.',
      '点一下就以虚构人物的身份登录。功能都是真的，人物和商品均为虚构。',
    ],
    enter: ['Enter as {{name}}', '以{{name}}的身份进入'],
    notice: ['Open its newest notice', '打开它收到的最新通知'],
    noNotice: ['No notice is open: see how it works', '目前没有待处理的通知，了解运作方式'],
    'rights-holder': ['Rights holder', '权利人'],
    agent: ['Agent', '代理机构'],
    association: ['Association', '行业协会'],
    desk: ['Review team', '审理组'],
    marketplace: ['Marketplace', '平台'],
    seller: ['Seller', '卖家'],
  },
  plain: {
    holder: {
      title: ['You own a right', '我有商标等权利'],
      text: [
        'Enrol with your registration number. A code goes to the contact that the register names; enter it and you can file the same day.',
        '填写注册号即可加入。验证码会发到登记簿所载的联系人，输入后当天就能投诉。',
      ],
    },
    seller: {
      title: ['You sell, and got a notice', '我是卖家，收到了通知'],
      text: [
        'Open the link in your notice. It says why, what would prove you right, and until when. You need no account.',
        '打开通知里的链接，就能看到原因、需要哪些证明、截止到什么时候。不用注册账号。',
      ],
    },
    everyone: {
      title: ['You want to check us', '我想核对你们的数据'],
      text: [
        'The counters above come from the same ledger that every party can verify, our wrong removals among them.',
        '上面的数字来自同一本账，各方都能核验，我们误下架的也在里面。',
      ],
    },
  },
  how: {
    title: ['How it works', '运作方式'],
    lead: [
      'One procedure, the same rules for all, and a deadline for every step.',
      '一套程序，同样的规则，人人都有时限。',
    ],
    steps: {
      file: {
        title: ['One declaration, no evidence', '一份声明，无需另行上传证据'],
        text: [
          'The rights holder picks a listing and declares in good faith that it infringes a registered right. The system records the page, the pictures, the price and the seller automatically.',
          '权利人选中一件商品，善意声明它侵犯了某项注册权利。页面、图片、价格和卖家信息由系统自动留存。',
        ],
      },
      gone: {
        title: ['The listing goes at once', '商品立即下架'],
        text: [
          'Only for counterfeits and word-for-word copies. Anything that could be lawful, such as second-hand goods or compatible parts, goes to a reviewer first.',
          '只适用于假冒商品和原样照搬的盗版。二手、配件等可能合法的情形，先由人工审核。',
        ],
      },
      told: {
        title: ['We tell the seller why', '告诉卖家为什么'],
        text: [
          'In their own language: which right, whose, which rule, what would prove the complaint wrong, and the deadline. A link is enough; no account is needed.',
          '用卖家的语言说明：哪项权利、谁的权利、依据哪条规则、怎样证明没有侵权、什么时候截止。打开链接就行，不用账号。',
        ],
      },
      answer: {
        title: ['The seller can answer', '卖家可以回应'],
        text: [
          'The seller answers with an invoice, an authorisation, or another item of the checklist for their case. If they do not answer in time, the complaint is upheld.',
          '卖家可以提交进货发票、授权书，或清单上列出的其他证明。到期不回应，投诉成立。',
        ],
      },
      stand: {
        title: ['The rights holder answers for the complaint', '权利人要为投诉负责'],
        text: [
          'After an answer the rights holder either maintains the complaint, and the review team rules, or withdraws it. Silence counts as withdrawal: the listing is restored.',
          '卖家回应后，权利人要么坚持投诉，由审理组判定；要么撤回。不答复就视为撤回，商品恢复上架。',
        ],
      },
      points: {
        title: ['Points, closure, ban', '扣分、关店、清退'],
        text: [
          'Every upheld case costs points. At 48 the shop is closed, reversibly. It is banned only when nothing is contested and two people agree. A shop that returns under another account is recognised.',
          '每件成立的投诉都要扣分。满 48 分店铺关闭，仍可恢复。只有全部无争议、且审理组两名成员同意，才会清退。换个账号回来也认得出。',
        ],
      },
      honest: {
        title: ['The programme answers too', '本项目同样接受监督'],
        text: [
          'Complainants are scored as strictly as sellers. We undo wrong removals in one step, points included, and count them in public.',
          '投诉方和卖家一样严格计分。下架错了，一步恢复，连扣的分一起退还，并公开计数。',
        ],
      },
    },
    appeal: [
      'Both sides can appeal within the deadline of the rules. A reviewer who decided nothing in the case examines it.',
      '双方都可在规则期限内申请复核，由未参与本案的人审查。',
    ],
  },
} satisfies Texts;
