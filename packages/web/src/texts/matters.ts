import type { Texts } from './texts.ts';

/**
 * The forms in which matters are raised and found in, by kind: `field` asks for a thing by its name, `hint` stands under it, `wrong`
 * says what is wrong with it. `find` is the review team's form, with a button for each finding.
 */
export const matters = {
  proceedings: {
    text: [
      'Did you take court action, or complain to the authority? Enter it here. The listing stays down while the review team checks whether it is about these goods.',
      '您已向法院起诉，或者已向主管部门投诉？请在此登记：审理组核对是否涉及该商品期间，商品继续下架。',
    ],
    field: {
      kind: ['What it is', '类型'],
      before_suit: ['Court', '受理法院'],
      before_complaint: ['Authority', '主管部门'],
      number: ['Case or reference number', '案号或受理编号'],
      on: ['Filed on', '提交日期'],
      documents: ['Proof, such as the notice of acceptance', '证明材料，如受理通知书'],
    },
    submit: ['Enter the action', '登记'],
    find: {
      title: ['Court action or a complaint to an authority was entered', '登记的起诉或行政投诉'],
      text: [
        'If you confirm it, the listing stays down until you enter the decision of the court or authority. If you reject it, the deadline is what it was before; if that has passed, the listing is restored at once.',
        '确认后，商品继续下架，直至您登记法院或主管部门的处理结果。驳回后，期限与登记前相同；期限已届满的，商品立即恢复。',
      ],
      confirmed: ['Confirm', '确认'],
      rejected: ['Reject', '驳回'],
      field: {
        lacks: ['Why it does not keep the listing down', '不能使商品继续下架的理由'],
      },
      hint: {
        lacks: [
          'Required for a refusal. The applicant reads it in their language.',
          '不予认可时必选；申请人会看到所选理由。',
        ],
      },
    },
  },
  delay: {
    lead_one: [
      'Time that a notary or a consulate takes, and that you cannot control, does not count: {{count}} business day at most.',
      '因办理公证、认证而您无法控制的时间不计入期限，最多 {{count}} 个工作日。',
    ],
    lead: [
      'Time that a notary or a consulate takes, and that you cannot control, does not count: {{count}} business days at most.',
      '因办理公证、认证而您无法控制的时间不计入期限，最多 {{count}} 个工作日。',
    ],
    open: ['Apply for this', '申请不计入'],
    text: [
      'Say what takes the time, and show it. The review team decides how many days do not count; until then your deadline keeps running.',
      '请说明时间用在何处并附证明。由审理组决定不计入的天数；在此之前期限照常计算。',
    ],
    field: {
      ground: ['What takes the time', '时间用于'],
      documents: ['Proof, such as the appointment or the receipt', '证明材料，如预约单或回执'],
    },
    wrong: {
      documents: ['Please add a document that shows the delay.', '请附上能证明延误的材料。'],
    },
    submit: ['Apply', '提交申请'],
    find: {
      title: ['Request not to count a delay', '申请扣除公证、认证时间'],
      text_one: [
        'Only time that a notary or a consulate takes and that the rights holder cannot control. {{count}} business day is left. Both sides read how the new deadline was calculated.',
        '仅限公证、认证所需且权利人无法控制的时间。尚可准许 {{count}} 个工作日；双方会看到新的截止日及其计算过程。',
      ],
      text: [
        'Only time that a notary or a consulate takes and that the rights holder cannot control. {{count}} business days are left. Both sides read how the new deadline was calculated.',
        '仅限公证、认证所需且权利人无法控制的时间。尚可准许 {{count}} 个工作日；双方会看到新的截止日及其计算过程。',
      ],
      granted: ['Grant', '准许'],
      refused: ['Refuse', '不予准许'],
      field: {
        days: ['Business days that do not count', '不计入的工作日'],
        lacks: ['Why it counts', '仍应计入的理由'],
      },
      hint: {
        lacks: [
          'Required for a refusal. The applicant reads it in their language.',
          '不予认可时必选；申请人会看到所选理由。',
        ],
      },
      wrong: {
        days: ['Please enter the number of days.', '请填写天数。'],
      },
    },
  },
  demand: {
    title: ['Did anyone ask you for money?', '有人向您要钱吗？'],
    text: [
      'No one may ask you for money to withdraw a complaint. If anyone did, tell us. Only the review team reads your report; the rights holder does not learn of it. Please pay nothing.',
      '任何人都不得以撤诉为由向您收取费用。如果有人这样做，请告诉我们。只有审理组能看到，不会告知权利人是您举报的。请不要付款。',
    ],
    open: ['Report it', '举报'],
    secret: ['Only the review team reads this.', '以下内容只有审理组能看到。'],
    field: {
      channel: ['How were you asked?', '对方通过什么方式联系您？'],
      on: ['On which day?', '哪一天？'],
      amount: ['How much?', '索要金额'],
      words: ['What was said?', '对方怎么说的？'],
      documents: ['Screenshot or document', '截图或文件'],
    },
    hint: {
      amount: ['For example 5000. You may leave it empty.', '例如 5000。可以不填。'],
      words: [
        'Who asked, what for, where to pay. In your own words.',
        '谁要的、以什么理由、要求付到哪里。用您自己的话写即可。',
      ],
    },
    wrong: {
      on: ['Please choose the day.', '请选择日期。'],
      amount: ['Please write a number, for example 5000 or 5000.50.', '请填写数字，例如 5000 或 5000.50。'],
    },
    submit: ['Send the report', '提交举报'],
    reported: ['Reported on {{when}}:', '已于 {{when}} 举报：'],
    find: {
      title: ['Demand for payment to withdraw', '以撤诉索要钱款'],
      text: [
        'The seller reported this. The complainant learns only of a finding, not of the report. A finding counts in the complainant’s record. A listing that stayed down as settled is restored.',
        '由卖家举报。投诉方不知道有此举报，只会收到认定结果。认定成立的，计入投诉方记录；因“和解”而未恢复的商品予以恢复。',
      ],
      'extortion-found': ['Found: payment was demanded', '认定：确有索要钱款'],
      'not-found': ['Not found', '不能认定'],
    },
  },
  loss: {
    title: ['The complaint was wrong: what is on record', '该投诉有误：记录在案的内容'],
    text: [
      'You can declare once what the complaint cost you. The programme awards no damages. If you go to court, the proof of your case contains your declaration, the decision and any finding of malice.',
      '您可以申报一次因该投诉造成的损失。本项目不决定赔偿；如您起诉，案件存证中会包含您在此申报的内容、处理决定以及关于是否恶意的认定。',
    ],
    open: ['Declare your loss', '申报损失'],
    secret: [
      'Only you and the review team read the amount and the documents. The amount counts, without your name, in published sums.',
      '金额和材料只有您和审理组能看到。该金额会在不显示您名称的情况下计入公示的总数。',
    ],
    field: {
      amount: ['How much did you lose?', '损失金额'],
      from: ['From which day', '起始日期'],
      until: ['To which day', '截止日期'],
      words: ['How do you calculate it?', '您是怎样计算的？'],
      documents: ['Accounts, orders, invoices', '账目、订单、发票'],
    },
    hint: {
      amount: ['For example 42000.', '例如 42000。'],
      words: [
        'Lost orders, advertising, storage. In your own words.',
        '例如减少的订单、推广费、仓储费。用您自己的话写即可。',
      ],
    },
    wrong: {
      amount: ['Please write a number, for example 5000 or 5000.50.', '请填写数字，例如 5000 或 5000.50。'],
      until: ['Please choose both days, the first one first.', '请选择起止日期，起始日期在前。'],
    },
    submit: ['Submit the loss', '提交申报'],
    kept: ['What you declared is on record.', '您申报的内容已记录在案。'],
  },
  malice: {
    find: {
      title: ['Was the wrong complaint malicious?', '该错误投诉是否属于恶意？'],
      text: [
        'The law may make a malicious complaint cost {{times}} times the loss; a court decides that. Both sides read your finding and its basis, and it counts in the published numbers. Another reviewer may find otherwise later.',
        '依法律规定，恶意投诉的赔偿责任可能为损失的 {{times}} 倍，由法院裁判。双方会看到您的认定及其依据，认定计入公示数据。之后可由他人作出不同认定。',
      ],
      malicious: ['Found: malicious', '认定为恶意'],
      'not-malicious': ['No malice found', '未认定为恶意'],
      field: {
        indicators: ['Basis of the finding', '认定依据'],
      },
      hint: {
        indicators: ['To find malice, name at least one basis.', '认定恶意时，请至少选择一项依据。'],
      },
      indicated: ['— shown by this case.', '（本案已显示）'],
      toCheck: ['[to be checked by counsel]', '（待法律顾问核实）'],
    },
  },
  award: {
    title: ['A court ruled on it', '法院已作出裁判'],
    text: [
      'Enter the court’s ruling on this complaint. We notify both sides. A later judgment replaces an earlier one.',
      '请录入法院就本投诉所作的裁判。双方会收到通知；之后的裁判取代此前的裁判。',
    ],
    open: ['Enter a judgment', '录入裁判'],
    field: {
      before: ['Court', '法院'],
      number: ['Case number', '案号'],
      on: ['Day of the judgment', '裁判日期'],
      amount: ['Amount awarded (empty: none)', '判赔金额（未判赔请留空）'],
      malicious: ['The court found the complaint malicious', '法院认定该投诉属于恶意'],
      doubled: ['The amount is the doubled one', '该金额为加倍后的金额'],
    },
    wrong: {
      amount: [
        'Please name the court, its number and the day; an amount is a number such as 5000 or 5000.50.',
        '请填写法院、案号和日期；金额请写数字，例如 5000 或 5000.50。',
      ],
    },
    submit: ['Enter it', '录入'],
  },
  statement: {
    lead: [
      'Do you need a statement from the review team about this case? Name the day by which you need it.',
      '您需要审理组就本案作出说明吗？请写明您希望得到答复的日期。',
    ],
    open: ['Ask the review team', '向审理组提问'],
    text: [
      'The review team answers in writing. We send you an e-mail when the answer is here.',
      '审理组将书面答复。答复后我们会用邮件通知您。',
    ],
    field: {
      words: ['Your question', '您的问题'],
      until: ['Answer by', '希望答复日期'],
    },
    submit: ['Send the question', '提交问题'],
    find: {
      title: ['The marketplace asks for a statement', '平台请审理组作出说明'],
      text: [
        'Only the marketplace reads your answer. The complainant and the seller do not learn of the question.',
        '您的答复只有平台能看到。投诉方和卖家不会得知此事。',
      ],
      answered: ['Send the answer', '答复'],
      declined: ['Decline to answer', '不予答复'],
      field: { reasons: ['Your answer', '您的答复'] },
    },
  },
  message: {
    find: {
      title: ['The seller wrote by mail', '卖家来信'],
      text: [
        'Until you have read it, the seller’s deadline does not run. Does the seller answer the complaint in it? If so, they get time to enter the answer on their page, and silence no longer decides the case. If not, the deadline continues with the time that remained. We tell the seller either way.',
        '在您阅读之前，卖家的回应期限停止计算。卖家是否在信中对投诉作出了回应？如是，卖家将获得在页面上提交回应的时间，此后不再因沉默而认定投诉成立。如否，期限按剩余时间继续计算。两种情况都会通知卖家。',
      ],
      'is-answer': ['It is an answer', '属于回应'],
      'no-answer': ['It is not an answer', '不属于回应'],
    },
  },
  currency: ['Currency', '币种'],
} satisfies Texts;
