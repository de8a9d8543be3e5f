import type { NoticeKind } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { clearanceTexts } from './clearance-texts.ts';
import type { NoticeFacts, Words } from './words.ts';

const untilEn = (facts: NoticeFacts): string => (facts.due ? ` You have until ${facts.due}.` : '');
const untilZh = (facts: NoticeFacts): string => (facts.due ? `截止时间：${facts.due}。` : '');

/** What is only decided is told as that, and once more when it is done. */
const askedEn = '; the marketplace was asked to do it, and you hear when it is done.';
const askedZh = '，已通知平台执行，执行后将另行通知您。';

/** What becomes of a case that ended unanswered: of a shop it is over; of what a court found no answer changes anything. */
function leftEn({ staysDown, mayAnswer }: NoticeFacts): string {
  if (!staysDown) return 'The shop is being opened again.';
  return mayAnswer
    ? 'The listing stays down. The seller can answer at any time, and the case then continues.'
    : 'What is down stays down, as a court or an authority found for the rights holder.';
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
      `We have not been able to confirm that our notice about “${f.goods}” reached you. Open the page by the link below: it says why the goods are down and how you can answer. Your time to answer begins when you open it, and until then no points can follow.${f.due ? ` If nothing confirms by ${f.due} that you were reached, the complaint ends without a decision.` : ''}`,
    ],
    'zh-CN': (f) => [
      '提醒：请查看关于您商品的处理通知',
      `我们未能确认您已收到关于“${f.goods}”的通知。请打开下方链接，查看商品下架的原因和回应方式。您打开页面后，回应期限才开始计算；在此之前不会扣分。${f.due ? `截至 ${f.due} 仍未能确认送达的，案件终止，不作出结论。` : ''}`,
    ],
  },
  'answer-incomplete': {
    en: (f) => [
      'Your answer is not complete yet',
      `Your answer about “${f.goods}” came back once: something is missing (${(f.missing ?? []).join(', ')}). Add it and send the answer again.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '您的回应尚不完整',
      `关于“${f.goods}”的回应退回补正一次，缺少：${(f.missing ?? []).join('、')}。请补充后重新提交。${untilZh(f)}`,
    ],
  },
  'answer-forwarded': {
    en: (f) => [
      'Your answer was passed on',
      f.proceedings
        ? `The rights holder now has your answer about “${f.goods}”. Your listing is put back at the end of the time that the law gives it, unless the rights holder sues or complains to an authority before.`
        : `The rights holder now has your answer about “${f.goods}” and must stand behind its complaint or withdraw it. If it stays silent, your listing is put back.`,
    ],
    'zh-CN': (f) => [
      '您的回应已转交权利人',
      f.proceedings
        ? `权利人已收到您关于“${f.goods}”的回应。权利人在法定期限内未起诉、也未向主管部门投诉的，期限届满后商品将恢复上架。`
        : `权利人已收到您关于“${f.goods}”的回应，须明确坚持或撤回投诉；逾期不答复，商品将恢复上架。`,
    ],
  },
  'answer-recorded': {
    en: (f) => [
      'What you sent is kept with the case',
      `Your answer about “${f.goods}” came after the last day for one. It is kept with the case, and the rights holder and our desk can read it. By itself it changes nothing. What you can do:`,
    ],
    'zh-CN': (f) => [
      '您提交的内容已存入案件',
      `您关于“${f.goods}”的回应已超过最后期限。该回应已存入案件，权利人和审理组均可查阅，但其本身不改变结果。您可以采取的途径：`,
    ],
  },
  'report-received': {
    en: (f) => [
      'The rights holder has put something forward: you may reply once',
      `The rights holder of “${f.goods}” stands behind its complaint with a test purchase or an expert’s report. Read it behind the link, and say what is wrong with it: once, before a person rules. If you say nothing, the ruling rests on your answer as it is.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '权利人提交了新的材料，您可以答复一次',
      `“${f.goods}”的权利人坚持投诉，并提交了购样取证或鉴定报告。请通过链接查看；如有不实，您可在判定前答复一次。不答复的，将按您已提交的回应判定。${untilZh(f)}`,
    ],
  },
  'reply-reminder': {
    en: (f) => [
      'You may still reply to what the rights holder has put forward',
      `Nothing has come from you yet on the test purchase or report about “${f.goods}”. You need not reply; after the time is over a person rules.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '您仍可就权利人提交的材料作出答复',
      `关于“${f.goods}”的购样取证或鉴定报告，尚未收到您的答复。您也可以不答复；期限届满后由审理组判定。${untilZh(f)}`,
    ],
  },
  'report-answered': {
    en: (f) => [
      'The seller replied to what you put forward',
      `The seller of “${f.goods}” replied to your test purchase or report. The desk rules with both before it.`,
    ],
    'zh-CN': (f) => [
      '卖家已就您提交的材料作出答复',
      `“${f.goods}”的卖家已就您提交的购样取证或鉴定报告作出答复，审理组将一并审阅后判定。`,
    ],
  },
  'strike-issued': {
    en: (f) => [
      'Points were added to your shop',
      `The complaint about “${f.goods}” was upheld. Your shop now stands at ${f.points} points.`,
    ],
    'zh-CN': (f) => ['店铺被扣分', `关于“${f.goods}”的投诉成立，店铺当前累计 ${f.points} 分。`],
  },
  'strike-expunged': {
    en: (f) => [
      'Points were taken back',
      `The points for “${f.goods}” no longer count. Your shop stands at ${f.points} points.`,
    ],
    'zh-CN': (f) => ['扣分已撤销', `因“${f.goods}”所扣的分数已撤销，店铺当前累计 ${f.points} 分。`],
  },
  'strike-warning': {
    en: (f) => [
      'Your shop is nearer to closure',
      `Your shop stands at ${f.points} points. At the limit it is closed. Check your other listings now.`,
    ],
    'zh-CN': (f) => ['店铺接近关店标准', `店铺已累计 ${f.points} 分，达到上限将被关闭。请尽快自查其他商品。`],
  },
  'storefront-closed': {
    en: (f) => [
      f.asked ? 'Your shop is to be closed' : 'Your shop stays closed, for its points too',
      `Your shop reached ${f.points} points. ${f.asked ? `For that it is to be closed${askedEn}` : 'It is closed already, and for these points it stays so.'} This can be undone: each decision behind the points can be appealed.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被关闭' : '店铺因扣分维持关闭',
      `店铺累计达到 ${f.points} 分，${f.asked ? `依规则将被关闭${askedZh}` : '此前已关闭，现因上述分数继续关闭。'}该措施可以撤销：您可以对每一项相关决定申请复核。`,
    ],
  },
  'closure-carried-out': {
    en: (f) => [
      f.forGood ? 'Your shop is closed for good' : 'Your shop is closed',
      'The marketplace has done what you were told of: your shop was seen to be closed.',
    ],
    'zh-CN': (f) => [f.forGood ? '店铺已被清退' : '店铺已关闭', '此前通知您的决定，平台已经执行：经核实，店铺已关闭。'],
  },
  'storefront-reopened': {
    en: () => [
      'The closure of your shop has ended',
      'The points behind it no longer reach the limit. The marketplace was asked to have your shop and its listings open, unless something else keeps them closed.',
    ],
    'zh-CN': () => [
      '店铺关闭措施已解除',
      '关店所依据的分数已不足，关闭措施不再有效。如无其他措施，已通知平台恢复您的店铺及商品。',
    ],
  },
  'storefront-banned': {
    en: (f) => [
      f.asked ? 'Your shop is to be closed for good' : 'Your shop stays closed, for good',
      `Every decision behind the closure stands, and two people approved the ban${f.asked ? askedEn : '.'} An appeal that is won later still lifts it.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被清退' : '店铺被清退',
      `关店所依据的各项决定均已生效，并经审理组两名成员同意${f.asked ? askedZh : '。'}此后若复核改判，仍将解除清退。`,
    ],
  },
  'ban-declined': {
    en: () => ['Your shop is not closed for good', 'The desk decided against closing your shop for good.'],
    'zh-CN': () => ['店铺不予清退', '经审核，决定不对您的店铺采取清退措施。'],
  },
  'ban-lifted': {
    en: () => [
      'The ban was lifted',
      'A decision behind the ban was reversed: your shop is not closed for good any more. Whether the points that are left keep it closed is on the page behind the link.',
    ],
    'zh-CN': () => [
      '清退已解除',
      '清退所依据的决定已被撤销，店铺不再处于清退状态。剩余分数是否仍使店铺关闭，请通过链接查看。',
    ],
  },
  'reregistration-recognised': {
    en: (f) => [
      f.asked ? 'This shop is to be closed: it continues another' : 'This shop stays closed: it continues another',
      `This account declares the same identity as the shop ${f.other} whose closure was decided${f.asked ? `, so this one is to be closed too${askedEn}` : '.'} If that is a mistake, say so behind the link; a person decides.`,
    ],
    'zh-CN': (f) => [
      f.asked ? '店铺将被关闭：与另一店铺身份相同' : '店铺维持关闭：与另一店铺身份相同',
      `该账号登记的主体与已被决定关闭的店铺 ${f.other} 相同${f.asked ? `，本店也将被关闭${askedZh}` : '。'}如有错误，请通过链接提出，由人工审核。`,
    ],
  },
  'reregistration-confirmed': {
    en: () => [
      'The decision to close this shop stands',
      'A person looked at your objection. The shop continues one whose closure was decided.',
    ],
    'zh-CN': () => ['关闭本店的决定维持不变', '您的异议已经人工审核，认定本店为已被决定关闭的店铺的延续。'],
  },
  'link-replaced': {
    en: (f) => [
      f.goods ? 'A new link to your case' : 'A new link to your shop’s page',
      `Use the link below from now on. The earlier links ${f.goods ? `about “${f.goods}”` : 'of your shop'} were revoked and no longer open anything, because another person may have them. Your answers, documents and times to act are unchanged. Keep this link to yourself: anyone who has it can answer for you.`,
    ],
    'zh-CN': (f) => [
      f.goods ? '案件链接已更换' : '店铺页面链接已更换',
      `请从现在起使用下方的新链接。${f.goods ? `此前关于“${f.goods}”的链接` : '此前发给本店的链接'}可能已被他人获知，现已作废，无法再打开。您已提交的回应、材料以及各项期限均不受影响。请妥善保管此链接：持有者可以代您回应。`,
    ],
  },
  'reregistration-lifted': {
    en: () => [
      'This shop is not to be closed any more',
      'The reason for its closure has gone. The marketplace was asked to have it open, unless something else keeps it closed.',
    ],
    'zh-CN': () => ['本店的关闭措施已解除', '关闭原因已消除。如无其他措施，已通知平台恢复店铺。'],
  },
  'complaint-refused': {
    en: (f) => [
      'A complaint was refused',
      `The complaint about “${f.goods}” was refused: ${(f.missing ?? []).join(', ') || 'see the reasons in the case'}. You can appeal; somebody else decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '投诉未被受理',
      `关于“${f.goods}”的投诉未被受理：${(f.missing ?? []).join('、') || '理由见案件'}。您可以申请复核，由未参与本案的人决定。${untilZh(f)}`,
    ],
  },
  'removal-confirmed': {
    en: (f) => [
      'A listing is gone',
      `“${f.goods}” was seen to be gone from page, search and cart. The seller is being told why.`,
    ],
    'zh-CN': (f) => ['商品已下架', `经核实，“${f.goods}”已从商品页、搜索和购物车中消失，正在通知卖家理由。`],
  },
  'answer-received': {
    en: (f) => [
      'The seller answered',
      f.proceedings
        ? `The seller of “${f.goods}” answered. You may sue, or complain to an authority: enter it on the page of the case in time, and the listing stays down meanwhile. Otherwise it goes back, whatever you hold of the answer.${untilEn(f)}`
        : `The seller of “${f.goods}” sent proof. Stand behind your complaint or withdraw it; silence withdraws it.${untilEn(f)}`,
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
      'A seller’s answer waits for you',
      f.proceedings
        ? `The listing of “${f.goods}” goes back soon: no suit and no complaint to an authority has been entered.${untilEn(f)}`
        : `Nobody has answered the seller of “${f.goods}” yet. Silence withdraws the complaint and counts in your record.${untilEn(f)}`,
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
      'Too many of your complaints turned out to be wrong. If it goes on, your filing is suspended.',
    ],
    'zh-CN': () => ['关于投诉质量的警告', '您的投诉中错误比例过高。如继续发生，投诉资格将被暂停。'],
  },
  'standing-restricted': {
    en: (f) => [
      'Your complaints are reviewed first',
      `Complaints for the reason ${f.other ?? ''} now go through the desk before anything is removed.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['您的投诉将先行审核', `理由为 ${f.other ?? ''} 的投诉将先经人工审核。${untilZh(f)}`],
  },
  'standing-regained': {
    en: () => ['Your complaints are expedited again', 'Your record is good again.'],
    'zh-CN': () => ['已恢复快速通道', '您的投诉记录已恢复良好。'],
  },
  'complainant-suspended': {
    en: (f) => [
      'Your filing is suspended',
      `New complaints remove nothing for now. Cases already open go on.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['投诉资格已暂停', `暂停期间的新投诉不会导致下架，已受理案件继续处理。${untilZh(f)}`],
  },
  'warning-lifted': {
    en: () => [
      'A warning was taken back',
      'Decisions that it was given for were undone, and what is left of your record bears no warning.',
    ],
    'zh-CN': () => ['警告已撤销', '作为警告依据的决定已被撤销，您其余的投诉记录不足以构成警告。'],
  },
  'complainant-reinstated': {
    en: () => ['You can file again', 'The suspension is over.'],
    'zh-CN': () => ['投诉资格已恢复', '暂停期已结束。'],
  },
  'right-verified': {
    en: () => ['A right was verified', 'You can file under it now.'],
    'zh-CN': () => ['权利已核实', '您现在可以依据该权利投诉。'],
  },
  'right-lapsed': {
    en: () => [
      'A right has lapsed',
      'Open cases under it went to the desk; new complaints under it are refused until it is renewed.',
    ],
    'zh-CN': () => ['权利已失效', '相关在办案件已转人工处理；续展前不再受理依据该权利的投诉。'],
  },
  'case-upheld': {
    en: (f) => [
      'The complaint was upheld',
      `The complaint about “${f.goods}” was upheld. Whoever it went against can appeal; somebody else decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '投诉成立',
      `关于“${f.goods}”的投诉成立。不服的一方可以申请复核，由未参与本案的人决定。${untilZh(f)}`,
    ],
  },
  'case-overturned': {
    en: (f) => [
      'The complaint was overturned',
      `The complaint about “${f.goods}” did not stand. The listing is being put back, and no points remain.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['投诉不成立', `关于“${f.goods}”的投诉不成立，商品正在恢复，不留扣分。${untilZh(f)}`],
  },
  'case-withdrawn': {
    en: (f) => ['The complaint was withdrawn', `The complaint about “${f.goods}” was withdrawn.`],
    'zh-CN': (f) => ['投诉已撤回', `关于“${f.goods}”的投诉已撤回。`],
  },
  'case-discontinued': {
    en: (f) => ['The case was closed', `The case about “${f.goods}” was closed without a decision against anybody.`],
    'zh-CN': (f) => ['案件已终止', `关于“${f.goods}”的案件已终止，未对任何一方作出不利决定。`],
  },
  'case-unanswered': {
    en: (f) => [
      'The case ended: we could not confirm that the seller was reached',
      `Nothing confirmed in time that the notice about “${f.goods}” reached the seller. The complaint ends without a decision. It costs no points and counts in no record. ${leftEn(f)}`,
    ],
    'zh-CN': (f) => [
      '案件终止：未能确认通知已送达卖家',
      `未能在期限内确认关于“${f.goods}”的通知已送达卖家。案件终止，不作出结论，不扣分，也不计入任何一方的记录。${leftZh(f)}`,
    ],
  },
  'case-reopened': {
    en: (f) => [
      'A case was reopened',
      `The seller of “${f.goods}” answered after the case had ended. Stand behind your complaint or withdraw it.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['案件重新开启', `“${f.goods}”的卖家在案件终结后作出了回应，请坚持或撤回投诉。${untilZh(f)}`],
  },
  restored: {
    en: (f) => [
      'The listing is back',
      `“${f.goods}” was seen to be back on its page, in search and for the cart, at its old price.`,
    ],
    'zh-CN': (f) => ['商品已恢复', `经核实，“${f.goods}”已恢复上架，价格不变。`],
  },
  'restored-provisionally': {
    en: (f) => [
      'The listing is back until our desk decides',
      `Our desk did not decide about “${f.goods}” in time. The delay is ours, so the listing goes back on sale until the decision is there. Nothing is decided by that: if the decision finds an infringement, the listing goes down again. You need do nothing.`,
    ],
    'zh-CN': (f) => [
      '商品先行恢复，等待审理组决定',
      `审理组未能按时就“${f.goods}”作出决定。延误责任在我们，因此商品先行恢复销售，直至作出决定。这不代表结论：如决定认定侵权，商品将再次下架。您无需办理任何手续。`,
    ],
  },
  'proceeds-released': {
    en: (f) => [
      'The hold on your money has ended',
      `What the marketplace owes you for “${f.goods}” is held back no longer by this complaint. The marketplace was asked to pay it out as usual; you need do nothing.`,
    ],
    'zh-CN': (f) => [
      '货款冻结已解除',
      `平台就“${f.goods}”应付给您的货款，不再因本投诉冻结。已通知平台照常结算，您无需办理任何手续。`,
    ],
  },
  'appeal-opened': {
    en: (f) => [
      'An appeal was opened',
      `The decision about “${f.goods}” is under appeal. Somebody other than the first decider decides.${untilEn(f)}`,
    ],
    'zh-CN': (f) => ['已申请复核', `关于“${f.goods}”的决定正在复核，由未参与本案的人决定。${untilZh(f)}`],
  },
  'appeal-decided': {
    en: (f) => [
      'The appeal was decided',
      `The appeal about “${f.goods}” was decided. The reasons are behind the link.`,
    ],
    'zh-CN': (f) => ['复核已有结果', `关于“${f.goods}”的复核已有结果，理由见链接。`],
  },
  'case-held': {
    en: (f) => [
      'The clocks of a case stand still',
      `The case about “${f.goods}” waits for a court, an authority or the desk. No time runs against you meanwhile.`,
    ],
    'zh-CN': (f) => ['案件期限暂停', `关于“${f.goods}”的案件因诉讼、主管部门或人工核查而中止，期间不计入期限。`],
  },
  'person-decides': {
    en: (f) => [
      'A person decides, because of the kind of goods',
      `The rights holder of “${f.goods}” did not answer, or gave its complaint up. Goods that may concern health or safety do not come back by themselves: a person looks at the seller’s proof first.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '因商品种类特殊，由审理组判定',
      `“${f.goods}”的权利人未答复或已放弃投诉。可能涉及健康或安全的商品不会自动恢复，需先由人工审查卖家的证明。${untilZh(f)}`,
    ],
  },
  'case-released': {
    en: (f) => ['The clocks of a case run again', `The case about “${f.goods}” goes on.${untilEn(f)}`],
    'zh-CN': (f) => ['案件期限恢复', `关于“${f.goods}”的案件继续处理。${untilZh(f)}`],
  },
  'window-extended': {
    en: (f) => ['More time was given', `There is more time in the case about “${f.goods}”.${untilEn(f)}`],
    'zh-CN': (f) => ['期限已延长', `关于“${f.goods}”的案件期限已延长。${untilZh(f)}`],
  },
  'proceedings-entered': {
    en: (f) => [
      'A suit or a complaint to an authority was entered',
      `A suit, or a complaint to an authority, was entered about “${f.goods}”. The clocks stand still while our desk looks whether it is one about these goods; both of you hear what it finds.`,
    ],
    'zh-CN': (f) => [
      '已登记起诉或者向主管部门投诉',
      `权利人已就“${f.goods}”登记起诉或者向主管部门投诉。审理组核对期间期限中止；核对结果会通知双方。`,
    ],
  },
  'proceedings-confirmed': {
    en: (f) => [
      'A suit or a complaint to an authority is under way',
      `The suit or the complaint to an authority about “${f.goods}” was confirmed. The listing stays down until the desk enters what the court or the authority decided.`,
    ],
    'zh-CN': (f) => [
      '已确认起诉或者向主管部门投诉',
      `已确认权利人就“${f.goods}”起诉或者向主管部门投诉。商品继续下架，直至审理组登记法院或主管部门的处理结果。`,
    ],
  },
  'proceedings-rejected': {
    en: (f) => [
      'What was entered is no suit and no complaint about these goods',
      `What was entered about “${f.goods}” does not keep the listing down (${(f.missing ?? []).join(', ')}). The time is what it was before.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '所登记的内容不构成就该商品的起诉或投诉',
      `就“${f.goods}”登记的内容不能使商品继续下架（${(f.missing ?? []).join('、')}）。期限与登记前相同。${untilZh(f)}`,
    ],
  },
  'delay-granted': {
    en: (f) => [
      'Delay by notarisation or legalisation is not counted',
      `In the case about “${f.goods}” the rights holder has more time to sue or to complain to an authority, because of delay that it cannot help. ${f.derivation ?? ''}${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '公证、认证造成的延误不计入期限',
      `在关于“${f.goods}”的案件中，因权利人无法控制的延误，其起诉或者向主管部门投诉的期限相应顺延。${f.derivation ?? ''}${untilZh(f)}`,
    ],
  },
  'delay-refused': {
    en: (f) => [
      'The delay is counted',
      `The delay in the case about “${f.goods}” is counted (${(f.missing ?? []).join(', ')}). Your time is what it was.${untilEn(f)}`,
    ],
    'zh-CN': (f) => [
      '延误仍计入期限',
      `关于“${f.goods}”的案件中所称的延误仍计入期限（${(f.missing ?? []).join('、')}）。期限不变。${untilZh(f)}`,
    ],
  },
  'demand-received': {
    en: (f) => [
      'Your report has arrived',
      `You reported that money was asked for taking back the complaint about “${f.goods}”. Only our desk reads it; the rights holder is not told. Please pay nothing. Answer the complaint as usual: your time runs on.`,
    ],
    'zh-CN': (f) => [
      '已收到您的举报',
      `您举报有人以撤回关于“${f.goods}”的投诉为由索要钱款。该举报只有审理组能看到，不会告知权利人。请不要付款；并请照常回应投诉，期限照常计算。`,
    ],
  },
  'demand-not-found': {
    en: (f) => [
      'What came of your report',
      `We looked into your report about “${f.goods}” and could not find that money was asked for. Nothing is held against you. If you get further proof, report it again behind the link.`,
    ],
    'zh-CN': (f) => [
      '举报处理结果',
      `我们核查了您关于“${f.goods}”的举报，目前的材料不足以认定有人索要钱款。这不会对您产生任何不利影响；如有新的证据，可通过链接再次举报。`,
    ],
  },
  'demand-found': {
    en: (f) => [
      'Money was asked for taking back a complaint',
      `Our desk found that payment was asked for taking back the complaint about “${f.goods}”. Nobody may ask for that: it counts in the complainant’s record, and a listing that stayed down for it is put back.`,
    ],
    'zh-CN': (f) => [
      '认定存在以撤诉索要钱款',
      `经核查，认定有人以撤回关于“${f.goods}”的投诉为由索要钱款。任何人不得如此：该行为计入投诉方记录；商品如因此未恢复，现予恢复。`,
    ],
  },
  'loss-received': {
    en: (f) => [
      'What you lost is on record',
      `What you declared to have lost by the complaint about “${f.goods}” is kept with the case, sealed: only you and our desk read it. The programme awards no damages. If you sue, the proof of your case on its page holds the decision, your declaration and what was found of malice.`,
    ],
    'zh-CN': (f) => [
      '您申报的损失已记录',
      `您就关于“${f.goods}”的投诉申报的损失已加密存入案件，仅您和审理组可以查看。本项目不决定赔偿。如您起诉，可在案件页面下载证明，其中包含处理决定、您的申报以及关于是否恶意的认定。`,
    ],
  },
  'malice-found': {
    en: (f) => [
      'A complaint was found to be malicious',
      `Our desk found that the complaint about “${f.goods}”, which was wrong, was malicious. What the finding rests on is on the page of the case. Under the law of the place, damages for a malicious complaint may be doubled; a court decides that, not the programme.`,
    ],
    'zh-CN': (f) => [
      '认定为恶意投诉',
      `经审理，关于“${f.goods}”的错误投诉被认定为恶意，认定依据见案件页面。依当地法律，恶意投诉造成损失的，赔偿责任可能加倍；是否加倍由法院裁判，本项目不作判定。`,
    ],
  },
  'malice-not-found': {
    en: (f) => [
      'No malice was found',
      `Our desk looked at the complaint about “${f.goods}” and found no malice. It stays recorded as wrong, and so does what you declared; a court may see it otherwise.`,
    ],
    'zh-CN': (f) => [
      '未认定为恶意投诉',
      `经审理，未认定关于“${f.goods}”的投诉属于恶意。该投诉仍记录为错误投诉，您的申报也予以保留；法院可能有不同认定。`,
    ],
  },
  'award-entered': {
    en: (f) => [
      'A judgment about a wrong complaint was entered',
      `Our desk entered what a court ruled about the complaint about “${f.goods}”. It is on the page of the case; if it is not what the court said, tell us.`,
    ],
    'zh-CN': (f) => [
      '已录入法院关于错误投诉的裁判',
      `我们已录入法院就关于“${f.goods}”的投诉所作的裁判，详见案件页面。如与裁判内容不符，请告诉我们。`,
    ],
  },
  ...clearanceTexts,
  'there-asked-back': {
    en: (f) => ['The marketplace asks back', `The marketplace wants to know more about “${f.goods}”.`],
    'zh-CN': (f) => ['平台要求补充材料', `平台要求就“${f.goods}”补充说明。`],
  },
  'there-removed': {
    en: (f) => ['The marketplace removed the listing', `“${f.goods}” was removed by the marketplace.`],
    'zh-CN': (f) => ['平台已下架商品', `平台已将“${f.goods}”下架。`],
  },
  'there-declined': {
    en: (f) => [
      'The marketplace declined',
      `The marketplace declined the complaint about “${f.goods}”. The desk can escalate it.`,
    ],
    'zh-CN': (f) => ['平台未支持投诉', `平台未支持关于“${f.goods}”的投诉，可由审理组上报。`],
  },
};

export const noticeText = (
  kind: Other,
  language: Language,
  facts: NoticeFacts,
): readonly [subject: string, body: string] => texts[kind][language](facts);

/** Under a rights holder's copy of what its agent was told. */
export const copyText = (agent: string, language: Language): string =>
  language === 'en'
    ? `${agent}, which acts for you in this case, was told the same. Either of you can answer; once is enough.`
    : `您的代理人${agent}也收到了同样的通知。双方均可答复，任一方答复即可。`;
