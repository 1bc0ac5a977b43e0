// East and South-East Asia: Chinese, Japanese, Korean, Vietnamese, Thai, Lao, Khmer, Burmese, Indonesian with Malay, Tagalog.

import type { Language } from './language.ts';

const chinese: Language = {
  code: 'zh',
  order: 'svo',
  agents: `人工, 人工客服, 人工服务, 人工服務, 真人, 真人客服, 活人, 真实的人, 真實的人, 真正的人, 真的人, 人类, 人類, 客服人员, 客服人員, 客服专员, 客服專員, 客服代表, 客服小姐, 客服经理, 客服經理, 客服, 专员, 專員, 经理, 經理, 主管, 领导, 領導, 负责人, 負責人, 接线员, 接線員, 接线生, 总机, 總機, 话务员, 話務員, 坐席, 座席, 服务人员, 服務人員, 工作人员, 工作人員, 服务员, 服務員, 顾问, 顧問, 代表, 专人, 專人, 人工帮助, 人工幫助, 人工支持, 人工座席, 人工坐席, 人工接待, 人手, 值班人员, 員工, 员工, 代理人员, 业务员, 業務員, 专家, 專家, 真人服務, 真人服务`,
  anyone: '某人, 有人, 別人, 别人, 其他人, 老板, 老闆, 技术人员, 技術人員, 师傅, 小姐姐, 朋友',
  teams:
    '客服中心, 客户服务, 客戶服務, 客服部, 客服部门, 客服部門, 售后, 售後, 售后客服, 客服热线, 客服熱線, 技术支持, 技術支援, 团队, 團隊, 部门, 部門, 服务台, 服務台, 在线客服, 線上客服',
  wants:
    '我要, 要, 想要, 我想要, 想, 我想, 需要, 我需要, 找, 找个, 找個, 找一个, 找一個, 找到, 叫, 叫个, 叫個, 叫一个, 给我, 給我, 来个, 來個, 来一个, 來一個, 有没有, 有沒有, 有什么, 有什麼, 有, 能不能, 能否, 可以, 可不可以, 请, 請, 麻烦, 麻煩, 希望, 要求, 宁愿, 寧願, 换, 換, 换个, 換個, 换成, 換成, 呼叫, 喊, 请求, 請求, 派, 帮我找, 幫我找, 怎么找, 怎麼找, 如何找, 哪里有, 安排, 等, 申请, 申請, 派个, 由, 让, 讓, 召唤',
  talks:
    '说话, 說話, 讲话, 講話, 谈, 談, 谈谈, 談談, 聊, 聊聊, 聊天, 通话, 通話, 对话, 對話, 沟通, 溝通, 交谈, 交談, 交流, 联系, 聯繫, 聯絡, 联络, 转, 轉, 转接, 轉接, 转到, 轉到, 转给, 轉給, 转我, 轉我, 接, 接入, 接通, 接转, 切换, 切換, 连线, 連線, 连接, 連接, 转人工, 轉人工, 接人工, 对接, 對接, 介入, 接待, 咨询, 諮詢, 处理, 處理, 帮我接, 幫我接, 说, 說, 讲, 講, 打电话给, 電話, 通电话, 服务, 服務, 回复我, 接听, 轉真人, 转真人, 洽谈',
  real: '真实, 真實, 真正, 真的, 真, 活的, 活, 人工, 实际, 真实的, 真正的, 有血有肉',
  bots: '机器人, 機器人, 机器, 機器, 智能客服, 智能助手, 人工智能, 人工智慧, 自动回复, 自動回覆, 自动, 自動, 电脑, 電腦, 程序, 程式, 虚拟助手, 虛擬助理, 虚拟客服, 智障, 語音助理, 语音助手, 智能机器人',
  nots: '不要, 不想, 不用, 不需要, 不是, 别, 別, 没有, 沒有, 拒绝, 拒絕, 别再, 別再, 停止, 不必, 无需, 無需, 不再, 而不是, 不跟, 不和, 受够, 受夠, 不想要, 我不要, 不找, 别给我, 不',
  nos: '无, 無',
  small: `我, 你, 您, 你们, 你們, 我们, 我們, 他, 它, 的, 了, 吗, 嗎, 吧, 呢, 啊, 呀, 啦, 嘛, 哦, 喔, 跟, 和, 与, 與, 同, 给, 給, 到, 一下, 个, 個, 一个, 一個, 一位, 位, 名, 一名, 请, 請, 谢谢, 謝謝, 现在, 現在, 马上, 馬上, 立刻, 立即, 赶紧, 趕緊, 快, 快点, 快點, 尽快, 盡快, 急, 直接, 你好, 您好, 好, 在, 这里, 這裡, 那里, 能, 会, 會, 可, 帮, 幫, 帮我, 幫我, 帮忙, 幫忙, 来, 來, 去, 就, 都, 还, 還, 再, 又, 只, 只想, 也, 把, 被, 让我, 讓我, 怎么, 怎麼, 如何, 为什么不能, 为什么, 為什麼, 不能, 行, 行不行, 不行, 好吗, 好嗎, 线上, 在线, 線上, 电话, 聊天, 其他, 另外, 别的, 什么, 什麼, 吗 , 不了, 找不到, 联系不上, 打不通, 回答, 帮助, 幫助, 支持, 协助, 協助, 解决, 解決, 员, 那, 嗯, 喂, 请问, 請問, 要不, 今天, 客服系统`,
  after: '关于, 關於, 因为, 因為, 但是',
  particulars:
    '电话号码, 電話號碼, 号码, 號碼, 邮箱, 郵箱, 地址, 时间, 時間, 上班时间, 工作时间, 几点, 幾點, 招聘, 工资',
  asks: `联系人工, 聯繫人工, 聯絡人工, 转人工, 轉人工, 人工客服, 找人工, 要人工, 接人工, 叫人工, 转真人, 轉真人, 找真人, 轉接真人, 转接真人, 给我打电话, 給我打電話, 打电话给我, 打電話給我, 回电, 回電, 回拨, 回撥, 有人可以帮我, 有人可以幫我, 有人吗帮, 找人帮, 找个人, 找個人, 叫个人, 叫個人, 来个人, 來個人, 换个人, 換個人, 换人, 換人, 和人说话, 跟人说话, 和人聊, 跟人聊, 跟人說話, 和人說話, 人工服务, 人工服務, 人工處理, 人工处理, 跟人对话, 与人交谈, 和人交谈, 和人沟通, 跟人講話, 想跟人, 不要机器人, 不要機器人, 不是机器人, 有人工`,
  alone: '转接, 轉接, 转, 轉, 客服, 客服热线, 售后, 在线客服, 有人吗, 有人嗎, 有人在吗, 有人在嗎',
  being:
    '你是, 您是, 你是不是, 您是不是, 你到底是, 是不是, 这是, 這是, 这里是, 我是, 我在和, 我在跟, 我正在和, 我正在跟, 我现在是在和, 现在是在跟, 是在和, 是在跟, 他是, 她是, 不是人, 你不是, 你才是, 什么是, 谁是, 像, 你像, 你们是, 你为什么不是, 成为, 是, 你会, 你想, 你喜欢, 你爱, 你恨',
  decoys:
    '客服电话, 客服電話, 客服邮箱, 客服郵箱, 保险代理, 保險代理, 保险代理人, 房产中介, 旅行社, 经纪人, 經紀人, 代理商, 人权, 人權, 人力资源, 人力資源, 人体, 人體, 人为错误, 几个人, 幾個人, 多少人, 几人, 幾人, 一个人, 一個人, 两个人, 兩個人, 三个人, 每人, 每个人, 每個人, 人均, 收件人, 收货人, 联系人, 聯絡人, 聯繫人, 本人, 他人, 法定代表, 法人, 人民币, 人民, 人数, 人數, 人员名单, 人们, 個人資料, 个人信息, 个人资料, 个人账户, 個人帳戶, 成人, 大人, 老人, 男人, 女人, 家人, 客人, 主人, 机器人吗, 掃地機器人, 扫地机器人, 洗衣机, 洗衣機, 咖啡机, 不好意思, 不客气, 不客氣, 不错, 不錯, 不同, 不过, 不過, 不知道, 不明白, 不懂, 不好, 不会, 不會, 不了解, 不满意, 不滿意, 人工费, 人工呼吸, 人工湖, 人工授精, 人工关节, 昨天的客服, 客服态度, 客服很, 刚才的客服, 昨天客服, 客服说, 客服已经, 客服昨天, 是真人吗, 是真人嗎, 真人版, 真人秀, 需要多长, 需要多久, 需要多少, 想知道, 想问, 想問, 想查, 消灭人类, 所有人, 经理说, 自动续费, 自动扣款, 自動續訂, 没有收到, 没有人, 沒有人, 我的经理, 全人类, 毁灭人类, 地球人, 人工成本, 人生, 人品, 情人, 爱人, 恋人, 工人, 聊过, 聊過, 说过, 說過, 谈过, 談過, 联系过, 聯繫過, 聯絡過, 沟通过, 溝通過, 打过, 打過, 转过, 轉過, 处理过',
};

const japanese: Language = {
  code: 'ja',
  order: 'sov',
  agents: `オペレーター, オペレータ, オペレター, 担当者, 担当の方, 担当, 担当の人, 係員, 係の方, 係の人, 係り, スタッフ, 人間, 生身の人間, 生身の人, 本物の人, 本物の人間, 実際の人, 実在の人, リアルな人, 有人, 有人対応, 有人チャット, 人, 人の方, 社員, 従業員, 責任者, 上司, 上の人, 上の方, マネージャー, マネジャー, 店長, 店員, エージェント, 代表者, 相談員, コンシェルジュ, アドバイザー, サポート担当, サポートの人, サポート担当者, カスタマーサポートの人, お客様係, 窓口の人, 窓口の方, 専門の人, 専門家, 受付の人, 中の人`,
  anyone: '誰か, だれか, どなたか, 他の人, 別の人, 誰かと, 他の方, 人たち',
  teams:
    'カスタマーサポート, カスタマーサービス, カスタマーセンター, サポートセンター, コールセンター, サポート, サポート窓口, お客様センター, お客様窓口, お客様サポート, 窓口, 相談窓口, 問い合わせ窓口, 受付, 部署, チーム, ヘルプデスク, 電話対応, 有人窓口',
  wants:
    'ほしい, 欲しい, ほしいです, 欲しいです, お願い, お願いします, おねがいします, お願いできますか, ください, 下さい, くれ, くれます, もらえます, もらえる, いただけます, 頂けます, いただきたい, 頂きたい, たい, したい, 希望, 希望します, 必要, 必要です, 呼んで, よんで, 出して, だして, 探して, いますか, いませんか, いる, ありますか, できますか, 求む, 求めます, 要求, 可能ですか, よろしく, 出せ, 呼べ, はいますか, はどこ, どうやって, 待って',
  talks:
    '話したい, 話したいです, 話がしたい, 話を, 話し, 話せます, 話せる, 話す, 話させて, 話, はなしたい, はなし, 会話, 会話したい, 通話, 相談, 相談したい, 相談したく, 問い合わせ, 問い合わせたい, 連絡, 連絡したい, 繋いで, つないで, 繋げて, つなげて, 繋い, つない, 繋が, つなが, 繋ぐ, つなぐ, 接続, 転送, 代わって, 替わって, かわって, 変わって, 代われ, 代わり, 取り次い, 取次, 対応して, 対応, 対応を, 電話したい, 電話で, チャットしたい, チャット, やり取り, やりとり, 切り替え, 回して, まわして, 交代, 電話, 質問したい, 聞きたい, 説明して, 返信, 回答して, しゃべりたい, 喋りたい, バトンタッチ, エスカレーション',
  real: '本物の, 本物, 実際の, 生身の, 生身, リアルな, 本当の, 生の, ちゃんとした, 生きた',
  bots: 'ロボット, ボット, チャットボット, 機械, コンピューター, コンピュータ, 人工知能, 自動応答, 自動音声, 自動返信, プログラム, バーチャルアシスタント',
  nots: 'じゃなく, ではなく, でなく, じゃなくて, ではなくて, でなくて, じゃない, ではない, 不要, いらない, いりません, 要らない, 要りません, 必要ない, 必要ありません, 必要はない, 必要はありません, 嫌, いや, やめて, 以外, 抜き, なし, 無し, ではありません, じゃありません, したくない, 話したくない, つながなくて, 繋がなくて, うんざり, もういい, 結構, なくてもいい, つながないで, 繋がないで, 飽きた, は無理',
  small: `と, に, は, が, を, の, も, で, へ, や, か, から, より, まで, ね, よ, な, ので, です, ます, でしょうか, ですか, ますか, て, た, し, して, した, する, ん, 私, わたし, 僕, 俺, あなた, そちら, 御社, 直接, 今すぐ, すぐ, すぐに, 至急, 早く, はやく, 今, 急ぎ, とにかく, もう, どうか, どうしても, すみません, すいません, こんにちは, こんばんは, ありがとう, はい, ちょっと, 一度, いったん, 方, 者, さん, 様, 誰でも, いい, いいから, よい, ほう, 方が, 方を, こと, 事, 早急に, だけ, 普通の, ちゃんと, 他の, 別の, 詳しい, ください, こちら, 出来, でき, できる, 出来ます, 出来る, 可能, 電話を, お, ご, ございます, くだ, さい, させて, もらい, いただけ, いただき, もらって, くれない, くれませんか, くださいませんか, 対応の, せて, 専門の, 女性, 男性, 日本語の, 日本人, 一人, 担当する, つなぎ, 繋ぎ, 頼む, 頼みます, たのむ, どこ, 人工, サービス, ヘルプ, 助け, 手伝って`,
  after: 'について, に関して',
  particulars: '電話番号, 番号, メールアドレス, アドレス, 営業時間, 受付時間, 時間, 何時, 住所, 求人, 給料, 採用',
  asks: `電話ください, 電話をください, 電話してください, 電話して下さい, 電話してほしい, 電話が欲しい, 電話がほしい, 折り返し, 折返し, 折り返し電話, 折り返しお電話, コールバック, かけ直して, 掛け直して, 人と話, 人に繋, 人につな, 人に代わ, 人に替わ, 人とチャット, 人間と話, 人に相談, 人に対応, 人が対応, 人間が対応, 人対応, 有人対応, 有人チャット, 人を出して, 人間を出して, 誰か助け, 誰か対応, 誰か来て, 誰か呼んで, 誰かと話, 誰かに繋, 誰かにつな, 誰か出して, 電話で話したい, 電話で話せ, 直接話したい, 電話で相談, 口頭で`,
  alone: 'オペレーター, カスタマーサポート, 繋いで, つないで, 転送, コールセンター, サポートセンター, 誰かいますか',
  being:
    'あなたは, あなたって, 君は, きみは, お前は, これは, これって, ここは, そちらは, 私は今, 今私は, 私が話しているのは, 話してるのは, 話しているのは, 話しているの, 話してるの, 話していますか, と話していますか, 私は, 彼は, 彼女は',
  decoys:
    '話してい, 話してる, 話している, 人権, 人事, 人数, 人気, 人口, 人体, 人生, 人類, 何人, 一人あたり, 一人当たり, 二人, 三人, 四人, 五人, 大人, 友人, 個人, 個人情報, 本人, 本人確認, 他人, 法人, 求人, 芸人, 新人, 犯人, 人形, 人材, 人件費, 人名, 名人, 主人, 外国人, 恋人, 美人, 保険代理店, 不動産屋, 旅行代理店, 代理店, 担当者の変更, 担当者を変更, 担当者変更, 担当者名, 担当者は, 担当者が, 担当者の名前, オペレーターの方は, スタッフ募集, スタッフの方は, スタッフさんは, 人間ですか, 人間なの, 人間じゃない, 人間でしょ, 人間は好き, 人ですか, ロボット掃除機, お掃除ロボット, 洗濯機, 自動更新, 自動引き落とし, 自動車, 問い合わせ番号, お問い合わせ番号, 電話番号変更, 電話番号の変更, 話題, 会話履歴, 連絡先, 電話代, 電話機, 人の, 人が多い, 人はいくら, オペレーターさん, 変わった人, 若い人, 多くの人, 人々, 人たちは, 人数分, 電話帳, 料金を教えて, 変更方法, 人によって, どんな人, あの人, この人, その人, 大勢の人, 演算子, 話しました, 話した, 連絡しました, 電話しました, 対応しました, 対応してくれ, 相談しました, 問い合わせました',
};

const korean: Language = {
  code: 'ko',
  order: 'sov',
  agents: `상담원, 상담사, 상담직원, 상담 직원, 고객센터 직원, 직원, 직원분, 담당자, 담당자분, 사람, 인간, 진짜 사람, 실제 사람, 실제 상담원, 진짜 상담원, 실제 직원, 매니저, 관리자, 책임자, 팀장, 상급자, 오퍼레이터, 에이전트, 대표자, 사람 상담, 상담원분, 안내원, 교환원, 컨설턴트, 사장, 상담자, 휴먼, 사람이랑, 실제 인물`,
  anyone: '누군가, 누구, 누가, 아무나, 다른 사람, 전문가, 기술자, 분, 누구라도',
  teams:
    '고객센터, 고객 센터, 고객 서비스, 고객서비스, 콜센터, 콜 센터, 고객지원, 고객 지원, 지원팀, 서포트, 상담센터, 상담 센터, 부서, 팀, 기술지원, 라이브 채팅, 실시간 상담',
  wants:
    '원해, 원합니다, 원해요, 원하는, 필요, 필요해, 필요해요, 필요합니다, 싶어, 싶어요, 싶습니다, 싶은데, 싶다, 주세요, 줘, 줘요, 주실, 주시, 주십, 달라, 불러, 불러줘, 불러주세요, 부탁, 부탁해, 부탁해요, 부탁드립니다, 부탁드려요, 있나요, 있어요, 있습니까, 없나요, 없어요, 가능한가요, 가능, 수 있나요, 수 있을까요, 찾아, 찾아요, 찾습니다, 요청, 원함, 바꿔, 나와, 데려와, 내놔, 기다, 어디, 하고싶',
  talks:
    '상담, 상담하, 상담받, 상담을, 이야기, 이야기하, 얘기, 얘기하, 대화, 대화하, 말하, 말씀, 통화, 통화하, 연결, 연결해, 연결하, 연결을, 연결시켜, 연락, 연락하, 연결되, 바꿔주, 바꿔 주, 바꿔줘, 넘겨, 넘겨주, 돌려, 돌려주, 이어, 이어주, 전환, 문의하, 채팅, 채팅하, 소통, 응대, 전화연결, 만나, 답변, 처리해, 도와',
  real: '진짜, 실제, 살아있는, 실물, 진정한, 라이브, 실시간',
  bots: '챗봇, 봇, 로봇, 기계, 인공지능, 컴퓨터, 자동응답, 자동 응답, 에이아이, 가상 비서, 자동답변',
  nots: '말고, 아니라, 아닌, 아니고, 싫어, 싫어요, 싫습니다, 필요없, 필요 없, 안 해, 없이, 대신, 그만, 하지 마, 않, 말구, 필요하지, 됐고, 됐어, 안할래, 괜찮, 지쳤',
  small: `이랑, 랑, 하고, 와, 과, 에게, 한테, 께, 으로, 로, 을, 를, 이, 가, 은, 는, 의, 에, 에서, 도, 만, 좀, 저, 저를, 제, 나, 나를, 내, 우리, 저기, 지금, 당장, 빨리, 바로, 즉시, 급해요, 급해, 급히, 제발, 그냥, 직접, 안녕하세요, 안녕, 네, 예, 감사합니다, 해, 해주, 해줘, 해주세요, 해 주, 하, 하고, 하는, 할, 할게요, 하게, 게, 고, 요, 세요, 시켜, 받, 받고, 받을, 수, 있게, 있는, 있을, 분, 님, 들, 어떻게, 어디서, 다른, 한국어, 전화, 전화로, 여보세요, 해요, 합니다, 하세요, 했으면, 드려요, 드립니다, 을까요, 까요, 까, 나요, 다, 어요, 니다, 습, 은데, 는데, 인데, 한 명, 한명, 명, 분이, 도움, 대해, 그리고, 또는, 못, 못하나요, 안되나요, 되나요, 될까요, 되, 고객, 서비스, 시, 오, 면, 기, 다고, 하기`,
  after: '관해, 대해서, 때문',
  particulars: '번호, 전화번호, 이메일, 주소, 시간, 운영시간, 영업시간, 채용, 급여, 월급',
  asks: '전화 주세요, 전화주세요, 전화해 주세요, 전화해주세요, 전화 부탁, 전화부탁, 콜백, 회신 전화, 다시 전화, 상담원 연결, 상담사 연결, 직원 연결, 사람 연결, 사람과 상담, 사람이랑 상담, 사람하고 얘기, 사람이랑 얘기, 사람과 대화, 사람 바꿔, 사람 불러, 누가 좀 도와, 누구 없나요, 누구 없어요, 아무도 없나요, 아무나 연결, 상담원 불러, 연락 주세요, 연락주세요, 연락 부탁',
  alone: '고객센터, 콜센터, 상담 연결, 연결해 주세요, 상담 부탁, 고객 서비스, 상담원',
  being:
    '당신은, 당신이, 너는, 넌, 너, 당신, 이거, 이건, 이것은, 여기, 지금 로봇이랑, 지금 봇이랑, 나는, 저는 로봇, 저는 상담원, 그는',
  decoys:
    '얘기하는 건가, 이야기하는 건가, 대화하는 건가, 말하는 건가, 대화 중인가, 얘기 중인가, 상담 중인가, 보험 설계사, 보험설계사, 부동산 중개, 여행사, 인권, 인적 자원, 인적자원, 몇 명, 몇명, 몇 사람, 한 사람, 두 사람, 세 사람, 네 사람, 다섯 사람, 여러 사람, 사람당, 인당, 사람 수, 모든 사람, 사람들, 사람인가, 사람이야, 사람이에요, 사람이세요, 사람입니까, 사람이니, 사람 맞, 인간인가, 인간이야, 담당자 변경, 담당자를 변경, 담당자가, 담당자 이름, 상담원이 어제, 상담원이 친절, 상담원은, 상담원이, 직원이 어제, 직원이 친절, 직원은, 직원분이, 직원 할인, 직원 채용, 로봇청소기, 로봇 청소기, 세탁기, 대표 번호, 전화기, 개인, 개인정보, 법정대리인, 인간관계, 컴퓨터가, 제 컴퓨터, 관리자 계정, 관리자 권한, 관리자 페이지, 분실, 기분, 부분, 충분, 사람마다, 직원 계정, 인간은, 통화했, 상담했, 얘기했, 이야기했, 연락했, 대화했, 상담받았, 연결됐',
};

const vietnamese: Language = {
  code: 'vi',
  order: 'svo',
  agents:
    'nhân viên, nhan vien, nhân viên tư vấn, nhân viên hỗ trợ, tổng đài viên, điện thoại viên, tư vấn viên, người thật, người thực, con người, đại diện, người đại diện, quản lý, quản lí, giám đốc, trưởng phòng, giám sát, chuyên viên, nhân viên cskh, nhân viên chăm sóc khách hàng, agent, operator, người tư vấn, người hỗ trợ, nv, tvv, nhân sự thật, sếp, admin, người phụ trách, cấp trên',
  anyone:
    'ai đó, ai, người, một người, người nào, người khác, ai khác, kỹ thuật viên, chuyên gia, bạn nhân viên, người nào đó',
  teams:
    'chăm sóc khách hàng, cskh, bộ phận chăm sóc khách hàng, bộ phận hỗ trợ, tổng đài, dịch vụ khách hàng, hỗ trợ khách hàng, bộ phận, phòng, hỗ trợ kỹ thuật, trung tâm hỗ trợ, đội hỗ trợ, hotline',
  wants:
    'muốn, tôi muốn, mình muốn, em muốn, cần, tôi cần, mình cần, cho, cho tôi, cho mình, cho em, cho xin, xin, có thể, có, có ai, yêu cầu, thích, hãy, gọi, làm ơn, vui lòng, tìm, đưa, mong, được không, nhờ, kiếm, ở đâu, đợi, kêu',
  talks:
    'nói chuyện, nói chuyện với, nói với, trò chuyện, trao đổi, gặp, gặp mặt, chat với, chat, liên hệ, liên lạc, kết nối, nối máy, nối, chuyển, chuyển máy, chuyển sang, chuyển cho, chuyển tôi, chuyển tới, chuyển đến, tư vấn bởi, gọi điện cho, tiếp chuyện, hỗ trợ bởi, được gặp, gọi cho tôi, gọi lại cho tôi, gọi, thoại với',
  real: 'thật, thực, thực sự, thật sự, sống, trực tiếp, bằng xương bằng thịt',
  bots: 'máy, máy móc, trí tuệ nhân tạo, tự động, trả lời tự động, người máy, rô bốt, máy tính, tổng đài tự động, trợ lý ảo',
  nots: 'không, không muốn, không cần, đừng, thôi, không phải, chứ không phải, thay vì, chán, ko, k, khong, hong, ngừng, dừng',
  nos: 'chẳng',
  small:
    'tôi, mình, em, anh, chị, bạn, với, và, hoặc, một, 1, của, bên, shop, các, vị, người, ơi, ạ, nhé, nha, đi, giúp, hộ, dùm, giùm, luôn, ngay, ngay bây giờ, bây giờ, ngay lập tức, gấp, khẩn cấp, nhanh, xin chào, chào, vâng, dạ, cảm ơn, chỉ, thôi, ở đây, khác, nào, đó, được, được không, không thể, sao không, làm sao, làm thế nào, cách, bằng cách nào, có thể, vui lòng, làm ơn, xin, trực tiếp, hôm nay, qua điện thoại, đang, rảnh, này, lại, máy, sang, cho, để, tới, đến, hỗ trợ, tư vấn',
  after: 'về, vì, nhưng, để hỏi, liên quan',
  particulars: 'số điện thoại, số, email, địa chỉ, giờ làm việc, mấy giờ, tuyển dụng, lương',
  asks: 'gọi cho tôi, gọi lại cho tôi, gọi lại, gọi điện cho tôi, gọi cho mình, gọi lại cho mình, ai đó gọi, ai đó giúp, có ai hỗ trợ, có ai không, cho gặp ai, cần ai đó, người thật, cần người, muốn gặp người, gặp người',
  alone: 'tổng đài, chăm sóc khách hàng, cskh, nối máy, chuyển máy, gặp nhân viên',
  being:
    'bạn là, bạn có phải, bạn có phải là, em là, đây là, đây có phải, có phải, có phải là, tôi là, tôi đang nói chuyện với, mình đang nói chuyện với, tôi đang chat với, đang chat với, anh là, là, nhân viên hôm qua',
  decoys:
    'đại lý bảo hiểm, nhân viên bảo hiểm, môi giới, nhân quyền, nguồn nhân lực, cơ thể con người, mỗi người, bao nhiêu người, mấy người, một người lớn, cho một người, hai người, 2 người, người lớn, người nhận, người dùng, người gửi, người bán, người mua, người thân, đại diện pháp luật, nhà mạng, máy giặt, máy pha cà phê, robot hút bụi, không sao, không biết, không hiểu, không được, không hoạt động, quản lý tài khoản, quản lý mật khẩu, nhân viên giao hàng, nhân viên hôm qua, người giao hàng, không có gì, không vấn đề, đã nói chuyện, đã gọi, đã gặp, đã liên hệ, vừa nói chuyện',
};

const thai: Language = {
  code: 'th',
  order: 'svo',
  agents:
    'เจ้าหน้าที่, พนักงาน, คนจริง, คนจริงๆ, คนจริง ๆ, มนุษย์, แอดมิน, ตัวแทน, โอเปอเรเตอร์, ผู้จัดการ, หัวหน้า, ผู้ดูแล, คอลเซ็นเตอร์, เจ้าหน้าที่บริการลูกค้า, พนักงานบริการ, ที่ปรึกษา, เอเจนต์, เอเย่นต์, คนเป็นๆ, ผู้เชี่ยวชาญ, ทีมงาน, พนง, จนท',
  anyone: 'คน, ใคร, ใครสักคน, สักคน, คนอื่น, ช่าง, ใครก็ได้',
  teams: 'ฝ่ายบริการลูกค้า, บริการลูกค้า, ศูนย์บริการ, ฝ่ายสนับสนุน, ฝ่ายลูกค้าสัมพันธ์, ลูกค้าสัมพันธ์, แผนก, ฝ่ายช่วยเหลือ',
  wants: 'ต้องการ, อยาก, อยากได้, ขอ, ขอให้, ช่วย, มี, มีไหม, เรียก, ตาม, หา, รบกวน, กรุณา, จะขอ, อยากให้, ให้, เอา, ต้อง',
  talks:
    'คุย, คุยกับ, พูด, พูดคุย, พูดกับ, สนทนา, ติดต่อ, ต่อสาย, โอนสาย, โอนสายให้, โอน, เชื่อมต่อ, ต่อ, แชท, แชทกับ, แชต, ปรึกษา, สอบถามกับ, ส่งต่อ, เปลี่ยนไป, คุยโทรศัพท์, โทรหา, ส่งเรื่อง, โทรกลับ',
  real: 'จริง, จริงๆ, ตัวจริง, เป็นๆ',
  bots: 'บอท, บอต, หุ่นยนต์, โรบอท, เครื่อง, ระบบอัตโนมัติ, อัตโนมัติ, เอไอ, คอมพิวเตอร์, แชทบอท, แชตบอต, ปัญญาประดิษฐ์',
  nots: 'ไม่, ไม่ใช่, ไม่อยาก, ไม่ต้องการ, ไม่เอา, ไม่ต้อง, เลิก, หยุด, แทนที่จะ, พอแล้ว, เบื่อ',
  small:
    'กับ, ที่, เป็น, ให้, หน่อย, ด้วย, ครับ, ค่ะ, คะ, นะ, จ้า, จ้ะ, ผม, ฉัน, ดิฉัน, เรา, หนู, คุณ, ของ, และ, หรือ, ได้, ได้ไหม, ไหม, มั้ย, ไหมคะ, ไหมครับ, เลย, ทันที, เดี๋ยวนี้, ตอนนี้, ด่วน, เร็ว, โดยตรง, ตรงๆ, แค่, เท่านั้น, สวัสดี, ขอบคุณ, จะ, สาย, ไป, มา, โปรด, กรุณา, ทาง, โทรศัพท์, ยังไง, อย่างไร, คนนึง, สัก, ท่าน, นึง, เพื่อ, ไปที่, ไปหา, ไม่ได้, ก็ได้, แล้ว, อยู่, ๆ, หน่อยค่ะ, หน่อยครับ, บ้าง, ช่วยเหลือ',
  after: 'เรื่อง, เกี่ยวกับ, เพราะ',
  particulars: 'เบอร์, เบอร์โทร, หมายเลข, อีเมล, ที่อยู่, เวลาทำการ, กี่โมง, สมัครงาน, เงินเดือน',
  asks: 'โทรกลับ, โทรหาฉัน, โทรหาผม, ติดต่อกลับ, ให้คนโทร, มีคนช่วย, ขอคน, ขอคุยกับคน, คุยกับคน, คนตอบ, อยากคุยกับคน',
  alone: 'ต่อสาย, โอนสาย, บริการลูกค้า, คอลเซ็นเตอร์, มีใครอยู่ไหม',
  being:
    'คุณเป็น, คุณคือ, เธอเป็น, นี่คือ, นี่เป็น, นี่, กำลังคุยกับ, ฉันคุยกับ, ฉันกำลังคุยกับ, ผมคุยกับ, ผมกำลังคุยกับ, คุยกับบอทอยู่, ฉันเป็น, ผมเป็น, เป็นคน',
  decoys:
    'ตัวแทนประกัน, นายหน้า, สิทธิมนุษยชน, ทรัพยากรมนุษย์, ร่างกายมนุษย์, กี่คน, ต่อคน, คนละ, หนึ่งคน, สองคน, 2 คน, ทุกคน, บางคน, คนรับ, พนักงานส่งของ, พนักงานส่ง, พนักงานเมื่อวาน, เจ้าหน้าที่เมื่อวาน, พนักงานคนเมื่อวาน, พนักงานน่ารัก, เครื่องซักผ้า, หุ่นยนต์ดูดฝุ่น, ไม่เป็นไร, ไม่รู้, ไม่เข้าใจ, ไม่ทราบ, ต่ออายุ, โอนเงิน, มีปัญหา, คุยกับพนักงานแล้ว, คุยแล้ว, ติดต่อแล้ว, โทรแล้ว',
};

const lao: Language = {
  code: 'lo',
  order: 'svo',
  agents: 'ເຈົ້າໜ້າທີ່, ພະນັກງານ, ຄົນແທ້, ຄົນຈິງ, ມະນຸດ, ຜູ້ຈັດການ, ຕົວແທນ',
  anyone: 'ຄົນ, ໃຜ, ໃຜຜູ້ໜຶ່ງ',
  teams: 'ບໍລິການລູກຄ້າ, ຝ່າຍບໍລິການລູກຄ້າ',
  wants: 'ຕ້ອງການ, ຢາກ, ຂໍ, ມີ, ຊ່ວຍ, ກະລຸນາ',
  talks: 'ລົມ, ລົມກັບ, ເວົ້າ, ເວົ້າກັບ, ຕິດຕໍ່, ໂອນສາຍ, ຕໍ່ສາຍ, ສົນທະນາ, ແຊັດ',
  real: 'ແທ້, ຈິງ',
  bots: 'ບອດ, ຫຸ່ນຍົນ',
  nots: 'ບໍ່, ບໍ່ຕ້ອງການ, ບໍ່ຢາກ, ບໍ່ແມ່ນ',
  small: 'ກັບ, ໃຫ້, ແດ່, ຂ້ອຍ, ຂ້າພະເຈົ້າ, ໄດ້ບໍ່, ໄດ້, ດຽວນີ້, ດ່ວນ, ສະບາຍດີ, ຂອບໃຈ',
  being: 'ເຈົ້າແມ່ນ, ເຈົ້າເປັນ, ນີ້ແມ່ນ',
  decoys: 'ຈັກຄົນ, ຕໍ່ຄົນ, ສິດທິມະນຸດ',
};

const khmer: Language = {
  code: 'km',
  order: 'svo',
  agents: 'ភ្នាក់ងារ, បុគ្គលិក, មនុស្ស, មនុស្សពិត, មនុស្សពិតប្រាកដ, តំណាង, អ្នកគ្រប់គ្រង, ប្រតិបត្តិករ',
  anyone: 'នរណាម្នាក់, អ្នកណា, អ្នកណាម្នាក់, គេ',
  teams: 'សេវាអតិថិជន, ផ្នែកបម្រើអតិថិជន',
  wants: 'ចង់, ត្រូវការ, សូម, អាច, មាន, សុំ',
  talks: 'និយាយ, និយាយជាមួយ, ជជែក, ទាក់ទង, ភ្ជាប់, ផ្ទេរ, ឆាត',
  real: 'ពិត, ពិតប្រាកដ',
  bots: 'រ៉ូបូត, បុត, ម៉ាស៊ីន',
  nots: 'មិន, មិនចង់, មិនមែន, កុំ',
  small: 'ជាមួយ, ខ្ញុំ, ទៅ, ទៅកាន់, បានទេ, ម្នាក់, ឥឡូវនេះ, ភ្លាមៗ, សូម, អរគុណ, សួស្តី, បាន',
  being: 'អ្នកជា, តើអ្នកជា, នេះជា',
  decoys: 'សិទ្ធិមនុស្ស, ប៉ុន្មាននាក់, ភ្នាក់ងារធានារ៉ាប់រង',
};

const burmese: Language = {
  code: 'my',
  order: 'sov',
  agents: 'ဝန်ထမ်း, လူ, လူသား, လူအစစ်, ကိုယ်စားလှယ်, အော်ပရေတာ, မန်နေဂျာ, တာဝန်ခံ',
  anyone: 'တစ်ယောက်ယောက်, တစ်ဦးဦး',
  teams: 'ဖောက်သည်ဝန်ဆောင်မှု, ဝန်ဆောင်မှုဌာန',
  wants: 'ချင်, ချင်တယ်, ချင်ပါတယ်, လို, လိုချင်, လိုအပ်, ပေးပါ, ခေါ်ပေးပါ, ရမလား',
  talks: 'စကားပြော, ပြော, ပြောချင်, ဆက်သွယ်, ချိတ်, ချိတ်ဆက်, လွှဲ, လွှဲပေး',
  real: 'အစစ်, တကယ့်',
  bots: 'စက်ရုပ်, ဘော့, စက်',
  nots: 'မဟုတ်, မလို, မလိုချင်, မပြောချင်',
  small: 'နဲ့, နှင့်, ကို, တစ်ယောက်, တယ်, ပါ, ပါတယ်, ကျွန်တော်, ကျွန်မ, ကျေးဇူးပြု, ပြီး, အခု, ချက်ချင်း, မင်္ဂလာပါ, ပေး',
  being: 'မင်းက, ခင်ဗျားက, ရှင်က, ဒါက',
  decoys: 'လူ့အခွင့်အရေး, ဘယ်နှစ်ယောက်, လူဘယ်နှစ်',
};

const indonesian: Language = {
  code: 'id',
  order: 'svo',
  agents:
    'agen, agent, operator, manusia, manusia asli, petugas, perwakilan, cs manusia, staf, staff, karyawan, pegawai, customer service, admin, manajer, manager, supervisor, atasan, orang asli, orang beneran, orang sungguhan, orang betulan, orang sebenarnya, manusia sungguhan, manusia beneran, konsultan, pimpinan, penyelia, layanan manusia, bantuan manusia, kakitangan, pengurus, penyelia, ejen, wakil, wakil khidmat pelanggan, pegawai khidmat pelanggan, orang betul',
  anyone: 'seseorang, orang, orang lain, siapa, siapapun, siapa pun, teknisi, ahli, bos, seorang, pakar',
  teams:
    'layanan pelanggan, pelayanan pelanggan, cs, call center, tim, tim dukungan, tim support, dukungan pelanggan, bagian layanan, helpdesk, dukungan teknis, departemen, khidmat pelanggan, perkhidmatan pelanggan, pasukan sokongan, sokongan pelanggan, jabatan',
  wants:
    'mau, saya mau, aku mau, ingin, saya ingin, pengen, pingin, pengin, butuh, saya butuh, perlu, minta, mohon, tolong, beri, berikan, kasih, bisa, bisakah, bolehkah, boleh, apakah ada, ada, adakah, panggil, panggilkan, carikan, cari, kirim, lebih suka, mahu, nak, saya nak, hendak, perlukan, sila, saya mahu, dapatkan, kehendaki, nk, harap, mana, dibantu',
  talks:
    'bicara, berbicara, ngomong, ngobrol, mengobrol, berbincang, berkomunikasi, chat, chatting, hubungi, menghubungi, hubungkan, menghubungkan, dihubungkan, sambungkan, disambungkan, menyambungkan, sambung, alihkan, dialihkan, mengalihkan, transfer saya, terhubung, kontak, komunikasi, telepon, konsultasi, bertemu, bercakap, cakap, berbual, bersembang, hubungi saya, berhubung, pindahkan, telefon, dilayani oleh, dibantu oleh, bcakap, diskusi, oper',
  links: 'transfer, panggil, eskalasi, teruskan',
  real: 'asli, beneran, sungguhan, nyata, betulan, hidup, sebenarnya, langsung, sebenar, betul, benar',
  bots: 'mesin, kecerdasan buatan, komputer, otomatis, jawaban otomatis, penjawab otomatis, asisten virtual, automatik, kecerdasan buatan, pembantu maya, bot ini',
  nots: 'tidak, bukan, jangan, tanpa, gak, ga, nggak, ngga, tak, enggak, tdk, gamau, ogah, cukup, berhenti, stop, daripada, tak nak, tak mahu, tidak mau, tidak perlu, tak perlu, males, capek, bosan',
  nos: 'tiada',
  small:
    'dengan, sama, ke, kepada, pada, dari, untuk, saya, aku, gue, gw, kami, kita, anda, kamu, kalian, nya, yang, yg, seorang, sebuah, salah satu, satu, tolong, mohon, ya, dong, deh, sih, kak, pak, bu, mas, mbak, min, bang, sekarang, segera, sekarang juga, cepat, secepatnya, mendesak, urgent, saja, aja, hanya, disini, di sini, di, halo, hai, selamat pagi, selamat siang, selamat sore, terima kasih, makasih, dan, atau, lain, lainnya, bagaimana, gimana, caranya, cara, dimana, kapan, bisa, boleh, dapat, supaya, agar, langsung, terus, lewat, via, tidak bisa, kenapa tidak bisa, gak bisa, hari ini, bantuan, bantu, sila, boleh ke, encik, puan, sini, lah, kah, apa, apakah, tersedia, pelanggan, jadi, itu, ini, pihak, lg, bs, tlg, dgn, dg, utk, mw',
  after: 'tentang, soal, mengenai, karena, kerana, tapi, tetapi, yang bisa, yang boleh, membantu',
  particulars:
    'nomor, nombor, no telepon, email, alamat, jam, jam kerja, jam buka, waktu, lowongan, gaji, kerja kosong',
  asks: 'telepon saya, telpon saya, hubungi saya, hubungi saya kembali, telepon balik, telpon balik, minta ditelepon, minta ditelpon, tolong telepon, seseorang yang bisa membantu, ada orang yang bisa, butuh seseorang, ada manusia, panggil balik, hubungi semula, call saya, seseorang menghubungi saya, cs manusia, orang asli, manusia asli',
  alone: 'layanan pelanggan, sambungkan, hubungkan, khidmat pelanggan, call center, cs, customer service',
  being:
    'apakah kamu, apakah anda, kamu, kamu adalah, anda adalah, apakah ini, ini adalah, saya bicara dengan, saya berbicara dengan, apakah saya, saya sedang, saya adalah, dia, adakah awak, awak, adakah anda, adakah ini, adakah saya bercakap, adakah saya, seperti, apa itu, siapa kamu, apakah aku, kau, jadi manusia, menjadi, adalah',
  decoys:
    'agen asuransi, agen properti, agen perjalanan, agen travel, agen saya, agen resmi, ejen insurans, ejen hartanah, hak asasi manusia, sumber daya manusia, sumber manusia, hak asasi, tubuh manusia, kesalahan manusia, per orang, berapa orang, untuk satu orang, satu orang, dua orang, 2 orang, orang tua, semua orang, banyak orang, setiap orang, orang pertama, operator seluler, operator telepon, ganti operator, operator saya, mesin cuci, mesin kopi, robot vacuum, komputer saya, tim saya, tim sepakbola, tidak apa, tidak tahu, tidak bisa, tidak mengerti, tidak masalah, gak tau, agenda, seorang anak, manusia itu, manusia adalah, berapa ramai, cs kemarin, petugas kemarin, orang indonesia, kerja di, sudah bicara, sudah menghubungi, sudah chat, sudah telepon, sudah ngobrol, tadi bicara, sudah bercakap',
  everyday: `apa saja, berapa, kenapa, mengapa, punya, sudah, belum, akan, baik, buruk, pesanan, kartu, akun, uang, harga, tagihan, sejak, selalu, setelah, sebelum, semua, sesuatu, pembayaran, pengiriman, tanggal, hari, tahun, kamar, reservasi, tahu, lihat, ubah, batal, batalkan, beli, berfungsi, sampai, kemarin, besok, paket, kata sandi, dua, tiga, adalah sebuah, mencuri, di mana, bila, telah, akaun, wang, bilik, semalam, esok`,
};

const tagalog: Language = {
  code: 'tl',
  order: 'svo',
  agents:
    'agent, ahente, totoong tao, tunay na tao, taong kausap, taong buhay, representative, kinatawan, operator, manager, supervisor, tauhan, empleyado, staff, csr, customer service rep, customer service representative, live agent, human, human agent',
  anyone: 'tao, isang tao, taong, sinuman, someone, sino man, may tao, ibang tao, kahit sino, person',
  teams: 'customer service, customer support, customer care, support, hotline, call center, team',
  wants:
    'gusto ko, gusto kong, gusto, nais ko, nais kong, kailangan ko, kailangan ko ng, kailangan, pwede bang, pwede ba, pwede, puwede bang, puwede, maaari bang, maaari ba, maaari, bigyan mo ako, bigyan nyo ako, pahingi, may, meron bang, meron ba, mayroon bang, tawagin, hanap, paki, pakiusap, sana, mas gusto ko, hinahanap ko, asan, nasaan',
  talks:
    'makausap, kausapin, makipag usap, makipagusap, makapag usap, makapagusap, kausap, makipag chat, chat, ikonekta, iconnect, i connect, pakikonekta, paki connect, pakiconnect, ilipat, ilipat mo ako, i transfer, itransfer, paki transfer, pakilipat, usap, kumausap, makakausap, tumawag, kontakin, ma contact, makontak, maka usap, connect',
  links: 'transfer, tawag',
  real: 'totoo, totoong, tunay, tunay na, buhay, live, real, actual',
  bots: 'makina, robot na, bot na',
  nots: 'ayaw, ayoko, ayaw ko, ayokong, ayaw kong, hindi, huwag, wag, walang, wala, hinde, tama na, sa halip na',
  nos: 'wala',
  small:
    'ng, na, sa, ang, mga, si, kay, ko, ako, akong, po, opo, ba, nga, naman, lang, lamang, mo, nyo, niyo, ninyo, inyong, inyo, kayo, isang, isa, yung, yun, iyon, please, pls, salamat, ngayon, ngayon na, agad, mabilis, dito, kumusta, hello, hi, magandang araw, oo, at, o, iba, paano, saan, kailan, kung, para, makaka, ka, kasi, din, rin, mag, mo',
  after: 'tungkol, dahil, pero, tulong',
  particulars: 'number, numero, email, address, oras, sahod, trabaho',
  asks: 'tawagan nyo ako, tawagan niyo ako, tawagan mo ako, paki tawagan ako, pakitawagan ako, taong makakausap, may makausap, makausap na tao, may tao ba, tao po',
  being: 'ikaw ba, tao ka ba, bot ka ba, robot ka ba, ikaw ay, ito ba, kayo ba, ako ay, kausap ko ba',
  decoys:
    'insurance agent, ahente ng insurance, karapatang pantao, bawat tao, ilang tao, ilan tao, human resources, human rights, walang problema, nakausap, nakausap ko, tumawag na ako',
  everyday: `ano, alin, magkano, mayroon, nasaan ang, mabuti, masama, order, card, account, pera, presyo, lagi, pagkatapos, bago, lahat, bayad, delivery, petsa, araw, taon, kwarto, alam, makita, palitan, kanselahin, bumili, gumagana, dumating, kahapon, bukas, bakit, package, dalawa, tatlo, ay, sila, natin, namin, kanila, akin, aking, iyong`,
};

export const eastAsiaTables: readonly Language[] = [
  chinese,
  japanese,
  korean,
  vietnamese,
  thai,
  lao,
  khmer,
  burmese,
  indonesian,
  tagalog,
];
