// Chinese in simplified characters, to customers: people are addressed with 您; one form serves every number.
import type { Catalogue } from '../words.ts';

export const zh: Catalogue = {
  // --- to customers: the bot
  welcome:
    '您好！我是 {$house} 的自动助手。有问题尽管问，我会根据帮助页面马上回答。您随时可以转接真人：点击按钮，或输入 /human。',
  greeting: '您好！有什么可以帮您？',
  customerHelp:
    '直接输入您的问题即可。/human 转接真人，/cancel 退出排队，/forget（回复您自己的某条消息）删除我们这边的副本。/promise 查看其他人的等待时间。',
  from: '来源：{$title}',
  unsure: '这个我不太确定，也不想乱猜。',
  unsureNear: '这个我不太确定。您想问的可能是：',
  tooSlow: '抱歉，我花的时间太久了。可以请真人来帮您。',
  textOnly: '抱歉，我只能看懂文字。可以请真人来帮您看看。',
  masked: '为了您的安全，帮助您的人看到的是 {$labels}，而不是您写的原文。',
  maskedRights: '只有具备权限的人才能查看，必须说明理由，并会留下记录。/export 会向您展示全部内容。',
  botBack: '您与 {$agent} 的对话已结束，现在由自动助手继续为您服务。',
  helpful: '有帮助',
  notHelpful: '没帮助',
  talkToHuman: '转接真人',
  thanksHelpful: '谢谢，知道有帮助就好。',
  sorryNotHelpful: '很抱歉没帮上忙。请换个说法试试，或转接真人。',
  welcomeBack: '不客气！',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{将有真人为您服务，下一位就是您。}} * {{将有真人为您服务，您目前排在第 {$place} 位。}}',
  estimate: '.input {$minutes :number} {{最近的等待时间约为 {$minutes} 分钟。}}',
  estimateUnknown: '目前还无法估计要等多久。在有人答复之前，您的请求会一直保留。',
  nobodyOnDuty: '现在没有人值班。您的请求会一直保留，一有人回来，答复就会发到这里。',
  nobodyUntil: '现在没有人值班；{$duration}后会有人在。您的请求会一直保留，我们会在这里联系您。',
  inLineChoices: '您可以先关闭聊天，答复会发到这里。您也可以取消排队，或在等待时继续问我。',
  askedAgain: '您已经在排队了，位置为您保留。',
  reopened: '您和 {$agent} 聊过，我们会先联系 {$agent}。如果对方不在，会由其他人来帮您。',
  stillWaiting: '还在为您找人。您的位置一直保留，内容也不会丢失。',
  added: '已记下，会转给为您服务的人。如果想让我先试试，请点击“问问助手”。',
  askMeanwhile: '问问助手',
  meanwhile: '好的，请输入您的问题。您的排队位置会保留。',
  emergency:
    '这听起来很严重，我正在为您呼叫真人。如果您或其他人此刻有危险，请立即拨打当地的紧急求助电话（中国大陆：报警 110，急救 120）。',
  cancel: '退出排队',
  cancelled: '您已退出排队。我还在这里，需要时也随时可以再转接真人。',
  notInLine: '您现在没有在排队等待真人。',

  // --- to customers: the promise
  promise: '只要您需要，总有真人为您服务。',
  promiseEnds: '请求只会以两种方式结束：真人回复，或提出请求的人撤回。',
  promiseDay: '最近 24 小时',
  promiseMonth: '最近 30 天',
  promiseNow: '此刻',
  promiseRequests: '请求真人',
  promiseAnswered: '真人已回复',
  promiseWithdrawn: '已撤回',
  promiseOpen: '仍未结束',
  promiseMedian: '一半的人最多等待',
  promiseP95: '100 人中有 95 人最多等待',
  promiseOldest: '最长等待',
  promiseNobody: '没有人在等待。',
  promiseForgotten: '被遗忘（必须为 0）',
  promiseWaits: '等待时间从提出请求算起，到真人首次回复为止，统计该时段内的所有回复。',
  promiseLine: '{$what}：{$figure}',

  // --- to customers: a human is here
  role: '{$name}（社区互助成员）',
  joined: '{$agent}来了，已经看过您写的内容。',
  withYou: '{$agent} 已经在为您服务：直接在这里留言即可。',
  agentLeft: '抱歉，{$agent} 有事先离开了。您排在最前面，接手的人能看到之前的全部对话。',
  transferred: '接下来由 {$agent}为您服务，已经看过您写的内容。',
  guestJoined: '{$agent}加入了对话。',
  unsupportedFromYou: '这条内容我没法转达（{$what}）。您可以用文字说明，或以图片、文件形式发送吗？',
  fileNotPassedOn: '您的文件我没法转达：{$reason}',
  ended: '本次对话已结束。您可以继续问我，也可以另找真人帮忙。',

  // --- to customers: closing
  closed: '{$agent} 已结束对话。您觉得怎么样？请打 1 分（很差）到 5 分（很好）。',
  reopenHint: '如果还有问题，直接在这里写就行：我们会先联系 {$agent}。',
  rated: '谢谢！愿意说说原因吗？直接写下来就行。',
  ratedPoorly: '谢谢您的坦率，很抱歉没能让您满意。请简单说说原因，或现在换一位真人帮您。',
  ratedToast: '谢谢！',
  wordThanks: '谢谢，这能帮我们做得更好。如果还有问题，直接写就行。',
  ratedAlready: '您已经评价过这次对话了，谢谢！',
  notYours: '这些按钮是给提问者的。提到我，我也会帮助您。',
  oldButton: '这个按钮属于之前的对话。',
  forgotten: '我们这边已删除。',
  forgetHow: '请用 /forget 回复您想删除的那条消息。',

  // --- to customers: what is kept of them
  customerRights: '/export 会把我们保存的关于您的全部内容发给您；/forget_me 会将其删除。',
  customerReport: '/report 加上几句话，会告诉负责人：帮助您的人做得过分了。',
  reportNobody: '这里还没有人帮助过您，所以没有可举报的人。/human 会为您找人。',
  reportReceived: '谢谢您告诉我们。您的举报会连同最近的消息一起交给负责人。您不必回复让您不舒服的人。',
  reportSoon: '您的举报已经收到。如果还有要说的，请一分钟后再写 /report。',
  forgetMeSure:
    '要删除我们保存的关于您的全部内容吗？如果您正在等待人工，等待也会结束。此操作无法撤销。可以先用 /export 获取一份副本。',
  forgetMeYes: '是的，全部删除',
  forgetMeDone:
    '完成：我们保存的关于您的一切都已删除，您消息的副本也已在平台允许的范围内移除。欢迎您随时以新用户的身份再次写信。',
  exportFile: '这是我们保存的关于您的全部内容。文件可以用任何浏览器打开。',
  exportPrivate: '我只在没有其他人能看到的地方发送。请用私信给我发 /export。',
  exportTitle: '我们保存的关于您的内容',
  exportSaid: '说过的话',
  exportReally: '您的原话：',
  exportRequests: '人工请求',
  exportRatings: '评分与反馈',
  exportActs: '做过的操作',

  // --- reasons
  reason_blocked: '对方已屏蔽机器人。',
  reason_chatGone: '该聊天已不存在。',
  reason_tooLarge: '文件太大，对方的应用无法接收。',
  reason_connection: '发送时连接中断。',
  reason_filesUnsupported: '对方的应用无法显示文件。',

  // --- what cannot be shown as it is
  edited: '（已编辑）',
  sticker: '贴纸 {$emoji}',
  location: '位置：{$latitude}, {$longitude}',
  contact: '联系人：{$name}，{$phone}',
  fileFailed: '[文件：{$name}]',
  fileOffered: '下载文件 {$name}（7 天内有效）',
  cutShort: '[消息其余部分过长，无法转达]',
  quoted: '“{$text}”',
};
