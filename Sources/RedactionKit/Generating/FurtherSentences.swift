/// More sentences of both halves: unnumbered neighbours, relatives with what they do, employers, ages, people in news and on social media.
enum FurtherSentences {
  static let train = [
    "{unnumbered}天天打麻将到半夜。", "{unnumbered}把鞋柜放在过道里。", "我老公在{employer}上班。", "孩子在{employer}三年级。", "我今年{age}，腿脚不好。",
    "我爱人{name}，{birth}出生，有高血压。", "记者{name}报道。", "//@{name}：转发微博", "{name}（女，{age}，村民）说不知道。",
    "{name}、{name}、{name}三人签了字。",
    "{shop}的油烟直排。", "尾号{tail}的车占了车位。", "号码前三位{split}。", "听{nickname}说要拆迁。",
  ]

  static let heldOut = [
    "一到晚上{unnumbered}就开始装修。", "麻烦管管{unnumbered}养的鸡。", "我母亲退休前在{employer}工作。", "我儿子就读于{employer}，放学没人接。", "老人{age}了，独居。",
    "申请人{name}，男，{birth}生，汉族。", "据{name}介绍，工程已经停工。", "今天在超市碰见{name}了哈哈", "{name}发文称此事属实。", "本报讯（记者{name} 通讯员{name}）昨日",
    "感谢{name}老师和{name}医生。", "到{shop}吃饭拉肚子。", "那辆车尾号{tail}。", "我的手机{split}，打过来就行。", "{nickname}是这个月的值班人。",
    "被告{name}不服一审判决。", "祝{name}生日快乐！",
  ]

  static let plainTrain = [
    "楼上漏水了，天花板都湿了。", "隔壁县城的路修得很好。", "他们公司上班不打卡。", "全校三年级一共五个班。", "第一家开业的超市在路口。", "对门窗的要求写在合同里。", "1998年出生率下降。",
    "克隆技术和马拉松比赛都很热门。",
  ]

  static let plainHeldOut = [
    "楼下的广场到了晚上很吵。", "这是全市第三家三甲医院。", "老师在学校上课。", "居民楼隔壁就是变电站。", "70岁以上老人免费体检。", "巴士改线以后不方便。", "施工单位正在抢修。", "江苏和安徽的车都能进。",
    "高铁和地铁换乘要走很远。", "文明创建人人有责。",
  ]
}
