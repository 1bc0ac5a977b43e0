// Japanese, to customers: polite です and ます; one form serves every number.
import type { Catalogue } from '../words.ts';

export const ja: Catalogue = {
  // --- to customers: the bot
  welcome:
    'こんにちは！{$house}の自動アシスタントです。ご質問には、ヘルプページをもとにすぐお答えします。いつでも人に相談できますので、ボタンを押すか「/human」と入力してください。',
  greeting: 'こんにちは！どのようなご用件でしょうか？',
  customerHelp:
    'ご質問をそのまま書いてください。/human で人におつなぎし、/cancel で順番待ちをやめ、/forget（ご自分のメッセージへの返信）でこちら側の控えを削除します。/promise で、ほかの方の待ち時間がわかります。',
  from: '出典：{$title}',
  unsure: '確かなことがわからないため、あいまいなお答えは控えます。',
  unsureNear: '確かなことがわかりません。お探しのものは、この中にありますか？',
  tooSlow: 'お答えに時間がかかりすぎました。申し訳ありません。人におつなぎできます。',
  textOnly: '申し訳ありません。文字しか読み取れません。代わりに人が確認できます。',
  masked: '安全のため、お手伝いする人には、お書きになった内容の代わりに {$labels} と表示されます。',
  maskedRights:
    '見られるのは権限のある人だけです。理由を述べる必要があり、その記録が残ります。/export ですべてご覧いただけます。',
  botBack: '{$agent}との会話は終了しました。ここからはまた自動アシスタントがお答えします。',
  helpful: '役に立った',
  notHelpful: '役に立たなかった',
  talkToHuman: '人と話す',
  thanksHelpful: 'ありがとうございます。お役に立てて何よりです。',
  sorryNotHelpful: '申し訳ありません。別の言い方で試すか、人に相談してみてください。',
  welcomeBack: 'どういたしまして！',

  // --- to customers: waiting
  inLine:
    '.input {$place :number} .match $place 1 {{人がお手伝いします。次にご案内します。}} * {{人がお手伝いします。順番は{$place}番目です。}}',
  estimate: '.input {$minutes :number} {{最近の待ち時間はおよそ{$minutes}分です。}}',
  estimateUnknown: 'どのくらいかかるかは、まだわかりません。誰かがお答えするまで、ご依頼は受け付けたままになります。',
  nobodyOnDuty: 'ただいま担当できる人がいません。ご依頼は受け付けたままにし、誰かが戻りしだい、ここにお答えします。',
  nobodyUntil:
    'ただいま担当できる人がいません。{$duration}後に担当者が来る予定です。ご依頼は受け付けたままにし、ここにご連絡します。',
  inLineChoices:
    'このチャットは閉じてもかまいません。お返事はここに届きます。取り消すことも、待つ間に引き続き質問していただくこともできます。',
  askedAgain: 'すでに順番待ちに入っています。順番はそのままです。',
  reopened: '以前お話ししている{$agent}に、まず声をかけます。不在の場合は、ほかの人がお手伝いします。',
  stillWaiting: '引き続き、お手伝いできる人を探しています。順番はそのままで、内容も失われません。',
  added:
    'お手伝いする人に伝えられるよう控えました。待つ間に自動アシスタントに聞く場合は、「アシスタントに聞く」を押してください。',
  askMeanwhile: 'アシスタントに聞く',
  meanwhile: '承知しました。ご質問をどうぞ。順番はそのままです。',
  emergency:
    '深刻なことと受け止め、今すぐ人を呼んでいます。あなたやほかの方に今まさに危険が迫っている場合は、すぐにお住まいの地域の緊急通報番号へ電話してください（日本では警察が110、救急が119）。',
  emergencyCall:
    'あなたやほかの方に今まさに危険が迫っている場合は、すぐにお住まいの地域の緊急通報番号へ電話してください（日本では警察が110、救急が119）。',
  cancel: '順番待ちをやめる',
  cancelledGrave:
    '順番待ちをやめました。それで大丈夫です。ボタンでも、/human でも、ご自分の言葉でも、いつでも戻ってきてください。いつでも人がいます。',
  cancelled: '順番待ちをやめました。引き続きここでお答えしますし、いつでも人におつなぎできます。',
  slowDown:
    '一度にたくさんのメッセージをいただきました。どれも失われませんので、どうぞごゆっくり。書き終えられたらお答えします。担当者もすべて読めます。/human でいつでも人におつなぎします。',
  notInLine: '現在、順番待ちには入っていません。',

  // --- to customers: the promise
  promise: '人と話したいときは、いつでも人がいます。',
  promiseEnds: 'ご依頼が終わるのは、人が返信したときか、ご本人が取り下げたときだけです。',
  promiseDay: '過去 24 時間',
  promiseMonth: '過去 30 日間',
  promiseNow: '現在',
  promiseRequests: '人への依頼',
  promiseAnswered: '人が返信',
  promiseWithdrawn: '取り下げ',
  promiseOpen: '対応待ち',
  promiseMedian: '半数の待ち時間は最長で',
  promiseP95: '100 件中 95 件の待ち時間は最長で',
  promiseOldest: '最も長い待ち時間',
  promiseNobody: '待っている方はいません。',
  promiseForgotten: '見落とし（0 でなければなりません）',
  promiseWaits: '待ち時間は、依頼から人の最初の返信までです。その期間に送られたすべての返信から計算しています。',
  promiseLine: '{$what}：{$figure}',

  // --- to customers: a human is here
  role: '{$name}（コミュニティサポーター）',
  joined: '{$agent}がお話をうかがいます。これまでの内容は読んでいます。',
  withYou: '{$agent}がすでに対応しています。そのままここにお書きください。',
  agentHands:
    '{$agent}に代わって、より経験のある担当者が引き継ぎます。順番は先頭で、これまでの会話はすべて引き継がれます。',
  agentLeft:
    '申し訳ありません。{$agent}は退席することになりました。順番は先頭になり、次の人もこれまでの会話をすべて確認できます。',
  transferred: 'ここからは{$agent}が引き継ぎます。これまでの内容は読んでいます。',
  guestJoined: '{$agent}が会話に加わりました。',
  guestLeft: '{$agent}が会話から抜けました。',
  unsupportedFromYou:
    'これはお伝えできませんでした（{$what}）。言葉で書くか、写真またはファイルとして送っていただけますか？',
  fileNotPassedOn: 'ファイルをお伝えできませんでした：{$reason}',
  ended: 'この会話は終了しました。また質問していただくことも、ほかの人を呼ぶこともできます。',

  // --- to customers: closing
  closed: '{$agent}が会話を終了しました。いかがでしたか？1（悪い）から5（とても良い）でお聞かせください。',
  reopenHint: '足りないことがあれば、ここに書いてください。まず{$agent}に声をかけます。',
  rated: 'ありがとうございます！よろしければ、理由を一言お書きください。',
  ratedPoorly:
    '率直なご意見をありがとうございます。申し訳ありませんでした。理由を一言お書きいただくか、今すぐほかの人に相談できます。',
  ratedToast: 'ありがとうございます！',
  wordThanks: 'ありがとうございます。今後の改善に役立てます。足りないことがあれば、そのまま書いてください。',
  ratedAlready: 'この会話はすでに評価していただいています。ありがとうございます！',
  notYours: 'これらのボタンは質問した方のためのものです。メンションしていただければ、お手伝いします。',
  oldButton: 'これは以前の会話のボタンです。',
  forgotten: 'こちら側では削除しました。',
  forgetHow: '削除したいメッセージに /forget と返信してください。',

  // --- to customers: helping others
  wouldHelp:
    'うまくいってよかったです！同じように困っている方の力になっていただけませんか？助けられた経験のある方こそ、いちばんの助け手です。お時間のあるときだけで構いません。',
  wouldHelpYes: 'はい、詳しく知りたい',
  wouldHelpNo: 'いいえ、結構です',
  wouldHelpDeclined: '承知しました。その気になったときは、いつでも /volunteer とお書きください。',
  joinNone: 'お申し出ありがとうございます。現在、お手伝いの募集はしていません。',
  joinPrivate: '/volunteer はダイレクトメッセージでお送りください。応募の内容は他の人には関係のないことです。',
  joinRules:
    'ありがとうございます！{$house} のヘルパーは自分の都合のよい時間に他の方へ答え、いつでもやめられます。まずは規約です：',
  joinRead: '規約を読む',
  joinAgree: '同意します',
  joinStop: 'やめる',
  joinDone: '完了',
  joinStopped: 'わかりました。何も送信されず、何も残りません。/volunteer でやり直せます。',
  joinLanguages: 'どの言語でお手伝いできますか（母語を先に）？ボタンを押すか、書いてください。',
  joinSkills: '得意なことは何ですか？当てはまるものを押すか、書いてください。',
  joinZone:
    '時間を正しく扱うため、お住まいはどちらですか？都市を押すか、都市名またはタイムゾーン（+2）を書いてください。',
  joinHours: 'いつお手伝いできますか？当てはまるものを押すか、書いてください：{$example}',
  join_mornings: '平日の午前',
  join_afternoons: '平日の午後',
  join_evenings: '平日の夜',
  join_weekends: '週末',
  joinWhy: 'お手伝いしたい理由を数文でお聞かせください。',
  joinCheck: 'これをコーディネーターに送りますか？',
  joinSend: '送信',
  joinFactLanguages: '言語：{$value}',
  joinFactSkills: '得意分野：{$value}',
  joinFactHours: '時間：{$value}',
  joinFactWhy: '理由：{$value}',
  joinUnread: 'すみません、読み取れませんでした。',
  joinSent: 'ありがとうございます！応募はコーディネーターに届きました。返事はここに届きます。',
  joinPending: '応募はコーディネーターのもとにあります。返事はここに届きます。',
  joinQuestion: '応募について質問があります：{$text} 次のメッセージはコーディネーターに届きます。',
  joinAnswered: 'ありがとうございます。お伝えしました。',
  joinAccepted: 'よいお知らせです。応募が受理されました！',
  joinQuizStep: '質問 {$step} / {$count}（ごゆっくりどうぞ）：{$question}',
  joinFailed:
    '{$count} 問中 {$right} 問正解で、{$needed} 問が必要です。大丈夫です。{$duration}後に /volunteer でもう一度お試しください。',
  joinAgain: 'また来てくださりありがとうございます。{$duration}後にもう一度お試しいただけます。',
  joinPassed: 'ヘルパーの仲間へようこそ！見習いとして、経験者と一緒に始めます。{$welcome}',
  joinAlready: 'すでにヘルパーの一員です。ありがとうございます！',
  joinSuspended: '現在、ヘルパーとしての活動は停止中です。',
  joinDeclined:
    'お申し出ありがとうございます。今回は見送りとなりました：{$reason} {$duration}後に再度応募できます。ここでのご利用は何も変わりません。',
  joinDeclined_full: '現在、ヘルパーは足りています。',
  joinDeclined_skills: '現在は別の言語や分野が必要です。',
  joinDeclined_other: '今回は合いませんでした。',

  // --- to customers: what is kept of them
  customerRights: '/export で、保存しているあなたの情報をすべてお送りします。/forget_me で消去します。',
  customerReport: '/report に続けて数語書くと、お手伝いした人の行き過ぎを責任者に知らせます。',
  reportNobody: 'ここではまだ誰もお手伝いしていないため、報告する相手がいません。/human で人におつなぎします。',
  reportReceived:
    'お知らせくださりありがとうございます。ご報告は直近のメッセージとともに責任者に届きます。不快な相手に返事をする必要はありません。',
  reportSoon: 'ご報告はすでに届いています。ほかにもありましたら、1分後にもう一度 /report とお書きください。',
  forgetMeSure:
    'あなたについて保存しているものをすべて消去しますか？担当者をお待ちの場合は、それも終わります。元には戻せません。先に /export で控えを受け取れます。',
  forgetMeYes: 'はい、すべて消去する',
  forgetMeDone:
    '完了しました。あなたについて保存していたものはすべて消去し、メッセージの写しもプラットフォームが許す限り削除しました。いつでも、初めての方としてまたお書きください。',
  exportFile: '保存しているあなたの情報はこれですべてです。ファイルはどのブラウザーでも開けます。',
  exportPrivate: 'ほかの人が読める場所には送りません。ダイレクトメッセージで /export とお書きください。',
  exportTitle: 'あなたについて保存しているもの',
  exportSaid: 'やり取り',
  exportReally: 'お書きになったとおり：',
  exportRequests: '担当者への依頼',
  exportRatings: '評価とご意見',
  exportActs: '行われたこと',

  // --- reasons
  reason_blocked: 'ボットがブロックされています。',
  reason_chatGone: 'チャットがもう存在しません。',
  reason_tooLarge: '相手のアプリにはファイルが大きすぎます。',
  reason_connection: '送信中に接続が切れました。',
  reason_filesUnsupported: '相手のアプリではファイルを表示できません。',

  // --- what cannot be shown as it is
  edited: '（編集済み）',
  sticker: 'ステッカー {$emoji}',
  location: '位置情報：{$latitude}, {$longitude}',
  contact: '連絡先：{$name}、{$phone}',
  fileFailed: '[ファイル：{$name}]',
  fileOffered: 'ファイル {$name} をダウンロード（7日間）',
  cutShort: '[このメッセージの続きは長すぎるため、お伝えできません]',
  quoted: '「{$text}」',
};
