import type { front as original } from '../en/front.ts';

export const front: typeof original = {
  title: 'MarketSafe：假货下架，错了就改',
  headline: '假货下架，错了就改。',
  lead: '不论大小，权利人只需一份声明即可投诉，不用举证，商品立即下架。卖家会收到中文说明，知道原因，也可以举证自己没有侵权。双方的错误都公开记录，各自负责。',
  free: '完全免费，不论是不是会员。',
  startPath: '两分钟看懂',
  enrol: '免费加入',
  counters: {
    title: '本计划的成绩，错误也一并公开',
    live: '本系统的实时数据',
    removed: '件商品已下架',
    closed: '家店铺已关闭',
    banned: '家店铺已永久封禁',
    wrong: '件误下架，已恢复',
    removal: '半数商品在投诉后 {{time}}内下架',
    restore: '半数误判在 {{time}}内纠正',
    complaints:
      '共 {{complaints}} 件投诉，{{refused}} 件未受理，{{contested}} 件卖家提出异议，{{participants}} 家参与方',
    rulings_one: '目前有争议的案件约 {{count}} 日内裁定，{{waiting}} 件等待中',
    rulings_other: '目前有争议的案件约 {{count}} 日内裁定，{{waiting}} 件等待中',
    delayed: '已超过规则允许的 {{most}} 日。积压清理之前，每件新投诉均须先经人工审核，之后才会下架。',
    withoutListing_one: '另有 {{number}} 个链接未指向任何商品，不计入投诉',
    withoutListing_other: '另有 {{number}} 个链接未指向任何商品，不计入投诉',
    unanswered_one: '{{count}} 件案件因未能确认通知已送达卖家而终止，未作结论，不计入任何一方的记录',
    unanswered_other: '{{count}} 件案件因未能确认通知已送达卖家而终止，未作结论，不计入任何一方的记录',
    simulated: '模拟数据',
    audit_one:
      '在无人异议的案件中抽签盲审了 {{count}} 件，其中 {{wrong}} 件有误，占 {{share}}（以 95% 的置信度推算，全部此类案件的错误率在 {{low}} 至 {{high}} 之间）',
    audit_other:
      '在无人异议的案件中抽签盲审了 {{count}} 件，其中 {{wrong}} 件有误，占 {{share}}（以 95% 的置信度推算，全部此类案件的错误率在 {{low}} 至 {{high}} 之间）',
    notAudited: '无人异议的案件中有 {{share}} 抽签盲审；目前还没有得出结论的',
  },
  historical: {
    title: '对照：最初的计划',
    text: '累计下架 {{listings}} 多件商品，关闭并封禁约 {{storefronts}} 家店铺。它从未公布自己误判了多少。',
    source: '来源：{{source}}，截至 {{asOf}}。不计入上面的数字。',
  },
  roles: {
    title: '换成他们的身份，亲自试试',
    text: '点一下就以虚构人物的身份登录。功能都是真的，人和货都是假的。',
    enter: '以{{name}}的身份进入',
    notice: '打开它收到的最新通知',
    noNotice: '目前没有待处理的通知，了解运作方式',
    'rights-holder': '权利人',
    agent: '代理机构',
    association: '行业协会',
    desk: '审理台',
    seller: '卖家',
  },
  plain: {
    holder: {
      title: '我有商标等权利',
      text: '填写注册号即可加入。验证码会发到注册簿登记的联系人，输入后当天就能投诉。',
    },
    seller: {
      title: '我是卖家，收到了通知',
      text: '打开通知里的链接，就能看到原因、需要哪些证明、截止到什么时候。不用注册账号。',
    },
    everyone: { title: '我想核对你们的数据', text: '上面的数字来自同一本账，各方都能核验，我们误下架的也在里面。' },
  },
  how: {
    title: '运作方式',
    lead: '一套程序，同样的规则，人人都有时限。',
    steps: {
      file: {
        title: '一份声明，不用举证',
        text: '权利人选中一件商品，善意声明它侵犯了某项注册权利。页面、图片、价格和卖家信息由系统自动留存。',
      },
      gone: {
        title: '商品立即下架',
        text: '只适用于假冒商品和原样照搬的盗版。二手、配件等可能合法的情形，先由人工审核。',
      },
      told: {
        title: '告诉卖家为什么',
        text: '用卖家的语言说明：哪项权利、谁的权利、依据哪条规则、怎样证明自己没错、什么时候截止。打开链接就行，不用账号。',
      },
      answer: {
        title: '举证，或者沉默',
        text: '卖家可以提交进货发票、授权书，或清单上列出的其他证明。到期不回应，投诉成立。',
      },
      stand: {
        title: '权利人要为投诉负责',
        text: '卖家回应后，权利人要么坚持投诉，由审理台裁定；要么撤回。不表态就视为撤回，商品恢复上架。',
      },
      points: {
        title: '扣分、关店、封禁',
        text: '每件成立的投诉都要扣分。满 48 分店铺关闭，仍可恢复。只有全部无争议、且两名工作人员同意，才会永久封禁。换个账号回来也认得出。',
      },
      honest: {
        title: '本计划同样接受监督',
        text: '投诉方和卖家一样严格计分。下架错了，一步恢复，连扣的分一起退还，并公开计数。',
      },
    },
    appeal: '双方都可在六个月内申诉，由另一个人来审。',
  },
};
