/// Sentences with places for identifiers in braces, and sentences that hold numbers and words of nobody.
enum SentenceTemplates {
  static func planted(_ half: Half) -> [String] { half == .train ? train : heldOut }

  static func plain(_ half: Half) -> [String] { half == .train ? plainTrain : plainHeldOut }

  private static let train = [
    "我叫{name}，电话{mobile}，请尽快处理。", "联系人：{name}，手机：{mobile}。", "本人{name}，身份证号{id-card}，反映违建问题。", "我住在{address}，楼上漏水。",
    "邻居{name}长期占用消防通道。", "请打{mobile}联系我。", "对方车牌{plate}，一直乱停。", "座机{landline}没人接。", "钱打到了{bank-card}这张卡上。",
    "加我微信{wechat}。", "桃林村{rural}的路灯坏了。", "房东{name}不退押金。", "老板{name}拖欠工资三个月。", "QQ：{qq}。", "发邮件到{email}。",
  ]
  private static let heldOut = [
    "楼下住的是{name}，半夜还在放音响。", "有事请拨{mobile}，谢谢。", "我的号码是{mobile}，身份证{id-card}。", "户主{name}（{id-card}）去年已经搬走。",
    "家住{address}，暖气不热。",
    "快递送到{address}就行。", "我妈妈{name}在医院排队。", "投诉人{name}，手机号{mobile}。", "昨天{plate}堵住了单元门。", "固定电话{landline}，上班时间有人。",
    "工资卡{bank-card}至今没有到账。", "微信号：{wechat}，随时可以加。", "龙门镇桃林村{rural}，自来水一直停。", "跟{name}协商过多次没有结果。", "可加扣扣{qq}详谈。",
    "材料发到{email}了。", "经理{name}态度恶劣。", "我和{name}、{name}一起去过现场。", "联系方式{mobile}或者{mobile}。", "丈夫{name}在工地受伤。",
    "{name}的孩子被拒收。",
    "由{name}负责施工，至今未完工。", "说话的人叫{name}。", "地址是{address}，请派人来看。", "租给{name}的房子起火了。",
  ]
  private static let plainTrain = [
    "水表读数从1023到1088，收了4.23元一吨。", "2019年4月25日9:32就停电了。", "物业费每平方米2.5元。", "8号线什么时候开通？", "请拨打12345反映。", "这栋楼一共18层，电梯只有2台。",
    "根据《物权法》第七十六条的规定。", "请有关部门重视。", "小高层和别墅都没有通气。",
  ]
  private static let plainHeldOut = [
    "电表显示35621度，上个月才34980度。", "2024年11月1日至2025年3月15日供暖。", "每月补贴1200.50元，三年共43218元。", "坐101路或者b12路公交到终点站。",
    "依据国发〔2019〕12号文件执行。",
    "噪声达到75.3分贝，超过GB 3096-2008的限值。", "规划高度99.9米，占地12,500平方米。", "小区共有1286户，车位只有632个。", "电力故障请打95598，医保咨询12393。",
    "高层住户用水一直困难。",
    "空调型号是KFR-35GW，用了三年。", "应当由物业公司承担全部责任。", "石子路坑坑洼洼，黄土满天飞。", "有关部门都说不归他们管。", "马路两边的树木没人修剪。", "60岁以上老人免费乘车。",
    "时间从8:30到17:30。",
    "容积率2.8，绿地率35%。", "第12345号提案已经答复。", "万达广场和金色年华小区之间没有路灯。", "周边的学校和医院都不够用。", "年初说五月完工，现在十二月了。",
  ]
}
