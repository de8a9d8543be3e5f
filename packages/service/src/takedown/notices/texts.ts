import type { NoticeKind } from '@marketsafe/procedure';
import type { Language, ReasonCode } from '@marketsafe/terms';
import { reasonTexts } from '../reasons/index.ts';
import { clearanceTexts } from './clearance-texts.ts';
import type { NoticeFacts, Words } from './words.ts';

const untilEn = (facts: NoticeFacts): string => (facts.due ? ` You have until ${facts.due}.` : '');
const untilZh = (facts: NoticeFacts): string => (facts.due ? `截止时间：${facts.due}。` : '');

/** Each missing thing is a sentence of its own: within one it loses its full stop. */
const missing = ({ missing: texts = [] }: NoticeFacts): string[] => texts.map((text) => text.replace(/[.。]$/u, ''));
const missingEn = (facts: NoticeFacts): string => missing(facts).join('; ');
const missingZh = (facts: NoticeFacts): string => missing(facts).join('；');

/** A reason code, which a notice about standing names. */
const reasonOf = ({ other = '' }: NoticeFacts, language: Language): string =>
  reasonTexts[other as ReasonCode]?.[language] ?? other;

/** A decision is announced as such, and again when the marketplace has carried it out. */
const askedEn = '. We have asked the marketplace to do this and will tell you when it is done.';
const askedZh = '，已通知平台执行，执行后将另行通知您。';

/** What becomes of a case that ended unanswered: of a shop it is over; of what a court found no answer changes anything. */
function leftEn({ staysDown, mayAnswer }: NoticeFacts): string {
  if (!staysDown) return 'The shop is being reopened.';
  return mayAnswer
    ? 'The listing stays down. The seller can answer at any time, and the case then continues.'
    : 'What is down stays down, because a court or an authority found for the rights holder.';
}
function leftZh({ staysDown, mayAnswer }: NoticeFacts): string {
  if (!staysDown) return '店铺正在恢复。';
  return mayAnswer
    ? '商品暂不恢复；卖家可随时作出回应，案件随即继续处理。'
    : '法院或主管部门已认定侵权，已采取的措施维持不变。';
}

type Other = Exclude<NoticeKind, 'statement-of-reasons'>;

/** Every notice but the statement of reasons, which has a page of its own. Plain words; the link leads to the whole story. */
const texts: Readonly<Record<Other, Readonly<Record<Language, Words>>>> = {
  'arrival-reminder': {
    en: (f) => [
      'Reminder: please read our notice about your goods',
      `We have not been able to confirm that our notice about “${f.goods}” reached you. Open the link below: the page says why the goods are down and how you can answer. Your deadline starts when you open it; before that, no points count.${f.due ? ` If we cannot confirm delivery by ${f.due}, the complaint ends without a decision.` : ''}`,
    ],
    'zh-CN': (f) => [
      '提醒：请查看关于您商品的处理通知',
      `我们未能确认您已收到关于“${f.goods}”的通知。请打开下方链接，查看商品下架的原因和回应方式。您打开页面后，回应期限才开始计算；在此之前不会扣分。${f.due ? `截至 ${f.due} 仍未能确认送达的，案件终止，不作出结论。` : ''}`,
    ],
  },
  'answer-incomplete': {
    en: (f) => [
      'Your answer is not complete yet',
      `We returned your answer about “${f.goods}” once: something is missing (${missingEn(f)}). Add it and send the answer again.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '您的回应尚不完整',
      `关于“${f.goods}”的回应退回补正一次，缺少：${missingZh(f)}。请补充后重新提交。${untilZh(f)}`,
    ],
  },
  'answer-forwarded': {
    en: (f) => [
      'Your answer was passed on',
      f.proceedings
        ? `The rights holder now has your answer about “${f.goods}”. Your listing is restored when their legal deadline ends, unless they take court action or complain to an authority first.`
        : `The rights holder now has your answer about “${f.goods}” and must maintain the complaint or withdraw it. If they do not respond in time, your listing is restored.`,
    ],
    'zh-CN': (f) => [
      '您的回应已转交权利人',
      f.proceedings
        ? `权利人已收到您关于“${f.goods}”的回应。权利人在法定期限内未通知平台其已起诉或者向主管部门投诉的，期限届满后商品将恢复上架。`
        : `权利人已收到您关于“${f.goods}”的回应，须明确坚持或撤回投诉；逾期不答复，商品将恢复上架。`,
    ],
  },
  'answer-recorded': {
    en: (f) => [
      'What you sent is kept with the case',
      `Your answer about “${f.goods}” came after the last deadline. We keep it with the case, and the rights holder and the review team can read it. By itself it changes nothing. What you can do:`,
    ],
    'zh-CN': (f) => [
      '您提交的内容已存入案件',
      `您关于“${f.goods}”的回应已超过最后期限。该回应已存入案件，权利人和审理组均可查阅，但其本身不改变结果。您可以采取的途径：`,
    ],
  },
  'report-received': {
    en: (f) => [
      'The rights holder submitted new evidence: you may reply once',
      `The rights holder of “${f.goods}” maintains the complaint with a test purchase or an expert’s report. Open the link to read it. If it is wrong, you may reply once before the review team rules. If you do not reply, the ruling rests on your answer.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '权利人提交了新的材料，您可以答复一次',
      `“${f.goods}”的权利人坚持投诉，并提交了购样取证或鉴定报告。请通过链接查看；如有不实，您可在判定前答复一次。不答复的，将按您已提交的回应判定。${untilZh(f)}`,
    ],
  },
  'reply-reminder': {
    en: (f) => [
      'You may still reply to the rights holder’s evidence',
      `We have no reply from you yet to the test purchase or report about “${f.goods}”. You need not reply; after the deadline the review team rules.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '您仍可就权利人提交的材料作出答复',
      `关于“${f.goods}”的购样取证或鉴定报告，尚未收到您的答复。您也可以不答复；期限届满后由审理组判定。${untilZh(f)}`,
    ],
  },
  'answer-supplemented': {
    en: (f) => [
      'The seller added documents to its answer',
      `The seller of “${f.goods}” added documents to its answer. Read them before you decide; your deadline is unchanged.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '卖家补充了材料',
      `“${f.goods}”的卖家为其回应补充了材料，请查看后再作决定；您的期限不变。${untilZh(f)}`,
    ],
  },
  'report-answered': {
    en: (f) => [
      'The seller replied to your evidence',
      `The seller of “${f.goods}” replied to your test purchase or report. The review team rules with both.`,
    ],
    'zh-CN': (f) => [
      '卖家已就您提交的材料作出答复',
      `“${f.goods}”的卖家已就您提交的购样取证或鉴定报告作出答复，审理组将一并审阅后判定。`,
    ],
  },
  'strike-issued': {
    en: (f) => [
      'Points were added to your shop',
      `The complaint about “${f.goods}” was upheld. Your shop now has ${f.points} points.`,
    ],
    'zh-CN': (f) => ['店铺被扣分', `关于“${f.goods}”的投诉成立，店铺当前累计 ${f.points} 分。`],
  },
  'strike-expunged': {
    en: (f) => [
      'Points were removed',
      `The points for “${f.goods}” no longer count. Your shop now has ${f.points} points.`,
    ],
    'zh-CN': (f) => ['扣分已撤销', `因“${f.goods}”所扣的分数已撤销，店铺当前累计 ${f.points} 分。`],
  },
  'strike-warning': {
    en: (f) => [
      'Your shop is nearer to closure',
      `Your shop has ${f.points} points. At the limit it is closed. Check your other listings now.`,
    ],
    'zh-CN': (f) => ['店铺接近关店标准', `店铺已累计 ${f.points} 分，达到上限将被关闭。请尽快自查其他商品。`],
  },
  'storefront-closed': {
    en: (f) => [
      f.asked ? 'We have decided to close your shop' : 'Your shop stays closed, also for its points',
      `Your shop reached ${f.points} points. ${f.asked ? `We have decided to close it${askedEn}` : 'It is already closed and stays closed for these points.'} This is reversible: you can appeal each decision behind the points.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被关闭' : '店铺因扣分维持关闭',
      `店铺累计达到 ${f.points} 分，${f.asked ? `依规则将被关闭${askedZh}` : '此前已关闭，现因上述分数继续关闭。'}该措施可以撤销：您可以对每一项相关决定申请复核。`,
    ],
  },
  'closure-carried-out': {
    en: (f) => [
      f.forGood ? 'Your shop is banned' : 'Your shop is closed',
      'The marketplace has carried out the decision that we notified you of. We have confirmed that your shop is closed.',
    ],
    'zh-CN': (f) => [f.forGood ? '店铺已被清退' : '店铺已关闭', '此前通知您的决定，平台已经执行：经核实，店铺已关闭。'],
  },
  'storefront-reopened': {
    en: () => [
      'The closure of your shop has ended',
      'Its points no longer reach the limit. We asked the marketplace to reopen your shop and its listings, unless another measure keeps them closed.',
    ],
    'zh-CN': () => [
      '店铺关闭措施已解除',
      '关店所依据的分数已不足，关闭措施不再有效。如无其他措施，已通知平台恢复您的店铺及商品。',
    ],
  },
  'storefront-banned': {
    en: (f) => [
      f.asked ? 'We have decided to ban your shop' : 'Your shop is banned and stays closed',
      `Every decision behind the closure stands, and two people approved the ban: a permanent closure${f.asked ? askedEn : '.'} If you win an appeal later, the ban is lifted.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被清退' : '店铺被清退',
      `关店所依据的各项决定均已生效，并经审理组两名成员同意${f.asked ? askedZh : '。'}此后若复核改判，仍将解除清退。`,
    ],
  },
  'ban-declined': {
    en: () => ['Your shop is not banned', 'The review team decided against a ban of your shop.'],
    'zh-CN': () => ['店铺不予清退', '经审核，决定不对您的店铺采取清退措施。'],
  },
  'ban-lifted': {
    en: () => [
      'The ban was lifted',
      'A decision behind the ban was reversed, so your shop is no longer banned. Open the link to see whether the remaining points keep it closed.',
    ],
    'zh-CN': () => [
      '清退已解除',
      '清退所依据的决定已被撤销，店铺不再处于清退状态。剩余分数是否仍使店铺关闭，请通过链接查看。',
    ],
  },
  'reregistration-recognised': {
    en: (f) => [
      f.asked
        ? 'We have decided to close this shop: it continues another'
        : 'This shop stays closed: it continues another',
      `This account declares the same identity as the shop ${f.other} which we decided to close${f.asked ? `, so we have decided to close this one too${askedEn}` : '.'} If this is a mistake, say so on the page that the link opens; a reviewer decides.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被关闭：与另一店铺身份相同' : '店铺维持关闭：与另一店铺身份相同',
      `该账号登记的主体与已被决定关闭的店铺 ${f.other} 相同${f.asked ? `，本店也将被关闭${askedZh}` : '。'}如有错误，请通过链接提出，由人工审核。`,
    ],
  },
  'reregistration-confirmed': {
    en: () => [
      'The decision to close this shop stands',
      'A reviewer examined your objection. This shop continues one that we decided to close.',
    ],
    'zh-CN': () => ['关闭本店的决定维持不变', '您的异议已经人工审核，认定本店为已被决定关闭的店铺的关联店铺。'],
  },
  'shop-link': {
    en: () => [
      'All cases of your shop',
      'You asked for this link. It opens all cases of your shop, with their deadlines; keep it to yourself.',
    ],
    'zh-CN': () => ['本店的全部案件', '这是您申请的链接，可打开本店的全部案件及各项期限，请妥善保管。'],
  },
  'link-replaced': {
    en: (f) => [
      f.goods ? 'A new link to your case' : 'A new link to your shop’s page',
      `Use the link below from now on. The earlier links ${f.goods ? `about “${f.goods}”` : 'of your shop'} were revoked and no longer open anything, because another person may have them. Your answers, documents and deadlines are unchanged. Keep this link to yourself: anyone who has it can answer for you.`,
    ],
    'zh-CN': (f) => [
      f.goods ? '案件链接已更换' : '店铺页面链接已更换',
      `请从现在起使用下方的新链接。${f.goods ? `此前关于“${f.goods}”的链接` : '此前发给本店的链接'}可能已被他人获知，现已作废，无法再打开。您已提交的回应、材料以及各项期限均不受影响。请妥善保管此链接：持有者可以代您回应。`,
    ],
  },
  'reregistration-lifted': {
    en: () => [
      'The decision to close this shop has ended',
      'The reason for its closure no longer applies. We asked the marketplace to reopen it, unless another measure keeps it closed.',
    ],
    'zh-CN': () => ['本店的关闭措施已解除', '关闭原因已消除。如无其他措施，已通知平台恢复店铺。'],
  },
  'complaint-refused': {
    en: (f) => [
      'A complaint was refused',
      `The complaint about “${f.goods}” was refused: ${missingEn(f) || 'see the reasons in the case'}. You can appeal; a different reviewer decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '投诉不予受理',
      `关于“${f.goods}”的投诉不予受理：${missingZh(f) || '理由见案件'}。您可以申请复核，由未参与本案的人决定。${untilZh(f)}`,
    ],
  },
  'removal-confirmed': {
    en: (f) => [
      'A listing was taken down',
      `“${f.goods}” is gone from its page, from search and from carts, as we have confirmed. We are telling the seller why.`,
    ],
    'zh-CN': (f) => ['商品已下架', `经核实，“${f.goods}”在商品页、搜索和购物车中均已不可见，正在向卖家说明理由。`],
  },
  'answer-received': {
    en: (f) => [
      'The seller answered',
      f.proceedings
        ? `The seller of “${f.goods}” answered. You may take court action or complain to an authority. Enter it on the page of the case before the deadline, and the listing stays down meanwhile. Otherwise the listing is restored, even if you disagree with the answer.${untilEn(f)}`
        : `The seller of “${f.goods}” sent proof. Maintain your complaint or withdraw it; if you do not respond, it counts as withdrawn.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '卖家已提交回应',
      f.proceedings
        ? `“${f.goods}”的卖家已提交回应。您可以向法院起诉或者向主管部门投诉：请在期限内于案件页面登记，商品在此期间继续下架；否则无论您是否认可该回应，商品都将恢复。${untilZh(f)}`
        : `“${f.goods}”的卖家提交了证明。请坚持或撤回投诉；逾期不答复视为撤回。${untilZh(f)}`,
    ],
  },
  'brand-reminder': {
    en: (f) => [
      'A seller’s answer is waiting for you',
      f.proceedings
        ? `The listing of “${f.goods}” will soon be restored: you have entered no court action and no complaint to an authority.${untilEn(f)}`
        : `The seller of “${f.goods}” has had no response. If none comes, the complaint is withdrawn and this counts in your record.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '卖家回应等待答复',
      f.proceedings
        ? `“${f.goods}”即将恢复：您尚未登记起诉或者向主管部门投诉。${untilZh(f)}`
        : `“${f.goods}”的卖家回应尚未答复。逾期视为撤回投诉，并计入您的记录。${untilZh(f)}`,
    ],
  },
  'complainant-warned': {
    en: () => [
      'A warning about your complaints',
      'Too many of your complaints were wrong. If this continues, we will suspend your filing.',
    ],
    'zh-CN': () => ['关于投诉质量的警告', '您的投诉中错误比例过高。如继续发生，投诉资格将被暂停。'],
  },
  'standing-restricted': {
    en: (f) => [
      'Your complaints are reviewed first',
      `The review team now checks your complaints for “${reasonOf(f, 'en')}” before anything is taken down${f.due ? `, until ${f.due}` : ''}.`,
    ],
    'zh-CN': (f) => [
      '您的投诉将先行审核',
      `“${reasonOf(f, 'zh-CN')}”类投诉将先经人工审核${f.due ? `，至 ${f.due} 止` : ''}。`,
    ],
  },
  'standing-regained': {
    en: () => ['Your complaints take effect at once again', 'Your record is within the limits again.'],
    'zh-CN': () => ['已恢复快速通道', '您的投诉记录已恢复良好。'],
  },
  'complainant-suspended': {
    en: (f) => [
      'Your filing is suspended',
      `You cannot file new complaints${f.due ? ` until ${f.due}` : ' for now'}. Open cases continue.`,
    ],
    'zh-CN': (f) => [
      '投诉资格已暂停',
      `${f.due ? `暂停至 ${f.due}。` : ''}暂停期间的新投诉不会导致下架，已受理案件继续处理。`,
    ],
  },
  'warning-lifted': {
    en: () => [
      'A warning was lifted',
      'The decisions behind it were reversed, and the rest of your record does not justify a warning.',
    ],
    'zh-CN': () => ['警告已撤销', '作为警告依据的决定已被撤销，您其余的投诉记录不足以构成警告。'],
  },
  'complainant-reinstated': {
    en: () => ['You can file again', 'The suspension has ended.'],
    'zh-CN': () => ['投诉资格已恢复', '暂停期已结束。'],
  },
  'right-verified': {
    en: () => ['A right was verified', 'You can file under it now.'],
    'zh-CN': () => ['权利已核实', '您现在可以依据该权利投诉。'],
  },
  'right-lapsed': {
    en: () => [
      'A right has lapsed',
      'Open cases under it went to the review team; new complaints under it are refused until it is renewed.',
    ],
    'zh-CN': () => ['权利已失效', '相关在办案件已转人工处理；续展前不再受理依据该权利的投诉。'],
  },
  'case-upheld': {
    en: (f) => [
      'The complaint was upheld',
      `The complaint about “${f.goods}” was upheld. The losing side can appeal; a different reviewer decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '投诉成立',
      `关于“${f.goods}”的投诉成立。不服的一方可以申请复核，由未参与本案的人决定。${untilZh(f)}`,
    ],
  },
  'case-overturned': {
    en: (f) => [
      'The complaint was overturned',
      `The complaint about “${f.goods}” was overturned. The listing is being restored, and its points are removed.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['投诉不成立', `关于“${f.goods}”的投诉不成立，商品正在恢复，相应扣分已撤销。${untilZh(f)}`],
  },
  'case-withdrawn': {
    en: (f) => ['The complaint was withdrawn', `The complaint about “${f.goods}” was withdrawn.`],
    'zh-CN': (f) => ['投诉已撤回', `关于“${f.goods}”的投诉已撤回。`],
  },
  'case-discontinued': {
    en: (f) => [
      'The case was closed',
      `The case about “${f.goods}” was closed without a decision against either side.`,
    ],
    'zh-CN': (f) => ['案件已终止', `关于“${f.goods}”的案件已终止，未对任何一方作出不利决定。`],
  },
  'case-unanswered': {
    en: (f) => [
      'The case ended: we could not confirm that the seller was reached',
      `We could not confirm in time that the notice about “${f.goods}” reached the seller. The complaint ends without a decision. It costs no points and counts in no record. ${leftEn(f)}`,
    ],
    'zh-CN': (f) => [
      '案件终止：未能确认通知已送达卖家',
      `未能在期限内确认关于“${f.goods}”的通知已送达卖家。案件终止，不作出结论，不扣分，也不计入任何一方的记录。${leftZh(f)}`,
    ],
  },
  'case-reopened': {
    en: (f) => [
      'A case was reopened',
      `The seller of “${f.goods}” answered after the case had ended. Maintain your complaint or withdraw it.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['案件重新开启', `“${f.goods}”的卖家在案件终结后作出了回应，请坚持或撤回投诉。${untilZh(f)}`],
  },
  restored: {
    en: (f) => [
      'The listing is restored',
      `“${f.goods}” is back on its page, in search and in carts at its old price, as we have confirmed.`,
    ],
    'zh-CN': (f) => ['商品已恢复', `经核实，“${f.goods}”已恢复上架，价格不变。`],
  },
  'restored-provisionally': {
    en: (f) => [
      'The listing is on sale again until our review team decides',
      `Our review team did not decide about “${f.goods}” in time. The delay is ours, so the listing goes back on sale until the decision. This is not the decision: if the decision finds an infringement, the listing goes down again. You need do nothing.`,
    ],
    'zh-CN': (f) => [
      '商品先行恢复，等待审理组决定',
      `审理组未能按时就“${f.goods}”作出决定。延误责任在我们，因此商品先行恢复销售，直至作出决定。这不代表结论：如决定认定侵权，商品将再次下架。您无需办理任何手续。`,
    ],
  },
  'proceeds-released': {
    en: (f) => [
      'The hold on your money has ended',
      `This complaint no longer holds back the money that the marketplace owes you for “${f.goods}”. We asked the marketplace to pay it out as usual; you need do nothing.`,
    ],
    'zh-CN': (f) => [
      '货款冻结已解除',
      `平台就“${f.goods}”应付给您的货款，不再因本投诉冻结。已通知平台照常结算，您无需办理任何手续。`,
    ],
  },
  'appeal-opened': {
    en: (f) => [
      'An appeal was opened',
      `The decision about “${f.goods}” is under appeal. A different reviewer decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['已申请复核', `关于“${f.goods}”的决定正在复核，由未参与本案的人决定。${untilZh(f)}`],
  },
  'appeal-decided': {
    en: (f) => ['The appeal was decided', `The appeal about “${f.goods}” was decided. Open the link for the reasons.`],
    'zh-CN': (f) => ['复核已有结果', `关于“${f.goods}”的复核已有结果，理由见链接。`],
  },
  'case-held': {
    en: (f) => [
      'A case is paused',
      `The case about “${f.goods}” waits for a court, an authority or the review team. Meanwhile no deadline runs against you.`,
    ],
    'zh-CN': (f) => ['案件中止', `关于“${f.goods}”的案件因诉讼、主管部门或人工核查而中止，期间不计入期限。`],
  },
  'person-decides': {
    en: (f) => [
      'A reviewer decides, because of the kind of goods',
      `The rights holder of “${f.goods}” did not answer, or gave up the complaint. Goods that may concern health or safety are not restored automatically: a reviewer checks the seller’s proof first${f.due ? `, by ${f.due}` : ''}.`,
    ],
    'zh-CN': (f) => [
      '因商品种类特殊，由审理组判定',
      `“${f.goods}”的权利人未答复或已放弃投诉。可能涉及健康或安全的商品不会自动恢复，需先由人工审查卖家的证明。${f.due ? `审理组最迟于 ${f.due} 作出决定。` : ''}`,
    ],
  },
  'case-released': {
    en: (f) => ['A case has resumed', `The case about “${f.goods}” continues.${untilEn(f)}`],
    'zh-CN': (f) => ['案件恢复', `关于“${f.goods}”的案件继续处理。${untilZh(f)}`],
  },
  'window-extended': {
    en: (f) => ['A deadline was extended', `A deadline in the case about “${f.goods}” was extended.${untilEn(f)}`],
    'zh-CN': (f) => ['期限已延长', `关于“${f.goods}”的案件期限已延长。${untilZh(f)}`],
  },
  'proceedings-entered': {
    en: (f) => [
      'Court action or a complaint to an authority was entered',
      `Court action, or a complaint to an authority, was entered about “${f.goods}”. No deadline runs while our review team checks whether it concerns these goods. We will tell both sides the result.`,
    ],
    'zh-CN': (f) => [
      '已登记起诉或者向主管部门投诉',
      `权利人已就“${f.goods}”登记起诉或者向主管部门投诉。审理组核对期间期限中止；核对结果会通知双方。`,
    ],
  },
  'proceedings-confirmed': {
    en: (f) => [
      'Court action or a complaint to an authority is under way',
      `The court action or complaint to an authority about “${f.goods}” was confirmed. The listing stays down until the review team enters the decision of the court or authority.`,
    ],
    'zh-CN': (f) => [
      '已确认起诉或者向主管部门投诉',
      `已确认权利人就“${f.goods}”起诉或者向主管部门投诉。商品继续下架，直至审理组登记法院或主管部门的处理结果。`,
    ],
  },
  'proceedings-rejected': {
    en: (f) => [
      'The court action or complaint entered was not accepted',
      `The entry about “${f.goods}” does not keep the listing down (${missingEn(f)}). The deadline is what it was before.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '登记的诉讼或行政投诉未获确认',
      `就“${f.goods}”登记的内容不能使商品继续下架（${missingZh(f)}）。期限与登记前相同。${untilZh(f)}`,
    ],
  },
  'delay-granted': {
    en: (f) => [
      'Delay by notarisation or legalisation does not count',
      `In the case about “${f.goods}” the rights holder has more time to take court action or complain to an authority, because of a delay that they could not control. ${f.derivation ?? ''}${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '公证、认证造成的延误不计入期限',
      `在关于“${f.goods}”的案件中，因权利人无法控制的延误，其起诉或者向主管部门投诉的期限相应顺延。${f.derivation ?? ''}${untilZh(f)}`,
    ],
  },
  'matter-answered': {
    en: (f) => [
      'The review team has answered you',
      `The review team has answered what you asked in the case about “${f.goods}”. Sign in to read the answer.`,
    ],
    'zh-CN': (f) => ['审理组已答复', `审理组已答复您在关于“${f.goods}”的案件中提出的事项。请登录查看。`],
  },
  'delay-refused': {
    en: (f) => [
      'The delay counts',
      `The delay in the case about “${f.goods}” counts (${missingEn(f)}). Your deadline is unchanged.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '延误仍计入期限',
      `关于“${f.goods}”的案件中所称的延误仍计入期限（${missingZh(f)}）。期限不变。${untilZh(f)}`,
    ],
  },
  'demand-received': {
    en: (f) => [
      'Your report has arrived',
      `You reported a demand for payment to withdraw the complaint about “${f.goods}”. Only our review team reads the report; the rights holder does not learn of it. Please pay nothing. Answer the complaint as usual: your deadline keeps running.`,
    ],
    'zh-CN': (f) => [
      '已收到您的举报',
      `您举报有人以撤回关于“${f.goods}”的投诉为由索要钱款。该举报只有审理组能看到，不会告知权利人。请不要付款；并请照常回应投诉，期限照常计算。`,
    ],
  },
  'demand-not-found': {
    en: (f) => [
      'The result of your report',
      `We checked your report about “${f.goods}” and could not establish a demand for payment. This does not count against you. If you get further proof, open the link and report it again.`,
    ],
    'zh-CN': (f) => [
      '举报处理结果',
      `我们核查了您关于“${f.goods}”的举报，目前的材料不足以认定有人索要钱款。这不会对您产生任何不利影响；如有新的证据，可通过链接再次举报。`,
    ],
  },
  'demand-found': {
    en: (f) => [
      'A demand for payment was found',
      `Our review team found that payment was demanded to withdraw the complaint about “${f.goods}”. No one may do that: it counts in the complainant’s record, and a listing that stayed down because of it is restored.`,
    ],
    'zh-CN': (f) => [
      '认定存在以撤诉索要钱款',
      `经核查，认定有人以撤回关于“${f.goods}”的投诉为由索要钱款。任何人不得如此：该行为计入投诉方记录；商品如因此未恢复，现予恢复。`,
    ],
  },
  'message-received': {
    en: (f) => [
      'Your mail has arrived',
      `We received your mail about “${f.goods}”, and a person of the review team will read it. Until they have, no deadline for your answer ends. A mail alone is not yet an answer to the complaint: please open the link below, choose what applies to you and add your documents. You need no account. This message is automatic and comes once in a case.`,
    ],
    'zh-CN': (f) => [
      '已收到您的邮件',
      `我们已收到您关于“${f.goods}”的邮件，审理组将由人工阅读。在此之前，您的回应期限不会届满。仅发送邮件还不算对投诉的回应：请打开下方链接，选择符合您情况的一项并提交材料，无需注册账号。本邮件为自动回复，每个案件只发送一次。`,
    ],
  },
  'message-is-answer': {
    en: (f) => [
      'We have read your mail: please enter your answer on the page',
      `The review team has read your mail about “${f.goods}”. What you write is an answer to the complaint, and it is kept with the case. Only the page below passes an answer on to the rights holder: please enter it there, with your documents.${untilEn(f)} If you do not, a reviewer decides the case instead of your silence.`,
    ],
    'zh-CN': (f) => [
      '已阅读您的邮件：请在页面上提交回应',
      `审理组已阅读您关于“${f.goods}”的邮件。您所写的内容属于对投诉的回应，已存入案件。只有通过下方页面提交的回应才会转交权利人，请在该页面填写并提交材料。${untilZh(f)}如您未提交，案件将由审理组判定，不会仅因您未在页面回应而认定投诉成立。`,
    ],
  },
  'message-no-answer': {
    en: (f) => [
      'We have read your mail',
      `The review team has read your mail about “${f.goods}” and finds no answer to the complaint in it. If you want to answer, please open the link below.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '已阅读您的邮件',
      `审理组已阅读您关于“${f.goods}”的邮件，其中没有对投诉作出回应。如需回应，请打开下方链接。${untilZh(f)}`,
    ],
  },
  'loss-received': {
    en: (f) => [
      'Your loss is on record',
      `The loss that you declared for the complaint about “${f.goods}” is kept with the case, sealed: only you and our review team read it. The programme awards no damages. If you go to court, the proof of your case contains the decision, your declaration and any finding of malice.`,
    ],
    'zh-CN': (f) => [
      '您申报的损失已记录',
      `您就关于“${f.goods}”的投诉申报的损失已加密存入案件，仅您和审理组可以查看。本项目不决定赔偿。如您起诉，可在案件页面下载案件存证，其中包含处理决定、您的申报以及关于是否恶意的认定。`,
    ],
  },
  'malice-found': {
    en: (f) => [
      'A complaint was found to be malicious',
      `Our review team, not a court, found that the wrong complaint about “${f.goods}” was malicious. The page of the case shows the basis of the finding. Under the local law, a court may double the damages for a malicious complaint; the programme does not decide that.`,
    ],
    'zh-CN': (f) => [
      '认定为恶意投诉',
      `经审理组认定（并非法院认定），关于“${f.goods}”的错误投诉属于恶意，认定依据见案件页面。依当地法律，恶意投诉造成损失的，赔偿责任可能加倍；是否加倍由法院裁判，本项目不作判定。`,
    ],
  },
  'malice-not-found': {
    en: (f) => [
      'No malice was found',
      `Our review team examined the complaint about “${f.goods}” and found no malice. It stays recorded as wrong, and your declaration stays on record; a court may find otherwise.`,
    ],
    'zh-CN': (f) => [
      '未认定为恶意投诉',
      `审理组未认定关于“${f.goods}”的投诉属于恶意（并非法院认定）。该投诉仍记录为错误投诉，您的申报也予以保留；法院可能有不同认定。`,
    ],
  },
  'award-entered': {
    en: (f) => [
      'A judgment about a wrong complaint was entered',
      `Our review team entered a court’s ruling on the complaint about “${f.goods}”. It is on the page of the case; if it differs from the ruling, tell us.`,
    ],
    'zh-CN': (f) => [
      '已录入法院关于错误投诉的裁判',
      `我们已录入法院就关于“${f.goods}”的投诉所作的裁判，详见案件页面。如与裁判内容不符，请告诉我们。`,
    ],
  },
  ...clearanceTexts,
  'there-asked-back': {
    en: (f) => ['The marketplace asks for more', `The marketplace asks for more information about “${f.goods}”.`],
    'zh-CN': (f) => ['平台要求补充材料', `平台要求就“${f.goods}”补充说明。`],
  },
  'there-removed': {
    en: (f) => ['The marketplace removed the listing', `“${f.goods}” was removed by the marketplace.`],
    'zh-CN': (f) => ['平台已下架商品', `平台已将“${f.goods}”下架。`],
  },
  'there-declined': {
    en: (f) => [
      'The marketplace declined',
      `The marketplace declined the complaint about “${f.goods}”. The review team can escalate it.`,
    ],
    'zh-CN': (f) => ['平台未支持投诉', `平台未支持关于“${f.goods}”的投诉，可由审理组上报。`],
  },
  'there-reinstated': {
    en: (f) => [
      'The marketplace put the listing back',
      `The marketplace put “${f.goods}” back. The review team can escalate the complaint.`,
    ],
    'zh-CN': (f) => ['平台已恢复商品', `平台已恢复“${f.goods}”，可由审理组上报。`],
  },
};

export const noticeText = (
  kind: Other,
  language: Language,
  facts: NoticeFacts,
): readonly [subject: string, body: string] => texts[kind][language](facts);

/** Under a rights holder's copy of a notice to its agent. */
export const copyText = (agent: string, language: Language): string =>
  language === 'en'
    ? `${agent}, which acts for you in this case, received the same notice. Either of you can answer; once is enough.`
    : `您的代理人${agent}也收到了同样的通知。双方均可答复，任一方答复即可。`;
