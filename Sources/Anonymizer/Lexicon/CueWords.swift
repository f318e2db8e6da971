/// Words beside a number that say what it is.
enum CueWords {
  static let phone: UInt8 = 1
  static let identity: UInt8 = 2
  static let qq: UInt8 = 3
  static let wechat: UInt8 = 4
  static let bank: UInt8 = 5
  static let account: UInt8 = 6
  static let passport: UInt8 = 7
  static let permit: UInt8 = 8
  static let birth: UInt8 = 9
  static let plate: UInt8 = 10
  static let handle: UInt8 = 11
  static let handset: UInt8 = 12
  static let network: UInt8 = 13
  static let position: UInt8 = 14
  static let tail: UInt8 = 15
  static let model: UInt8 = 16
  static let postcode: UInt8 = 17

  static let lexicon = Lexicon([
    (
      phone,
      "电话 手机 手机号 联系方式 致电 来电 拨打 座机 固话 热线 TEL PHONE MOBILE ☎ ☏ 📞 打给 联系我 号码 短信 call 手机尾号 呼叫 找我 传真 小灵通 电联 call我 加我"
    ),
    (identity, "身份证 身份证号 证件号 证件 身份号码 SFZ 身分证 公民身份号码 身份号 证号 身份证件 ID号"),
    (qq, "QQ 扣扣 企鹅 企鹅号 Q号 加Q QQ号 叩叩 抠抠 球球 口口 秋秋 Q群 QQ群 扣群 腾讯号 蔻蔻 丘丘 扣Q 扣号"),
    (
      wechat,
      "微信 微信号 微信账号 薇信 威信 V信 VX WX 加V 微心 维信 WECHAT WEIXIN 魏信 徽信 卫星号 微X V❤ 薇❤ 微❤ 微号 薇芯 葳信 嶶信 溦信 V号 薇 威芯 WEXIN 微訫 V: WEI信 微XIN 威❤信 微❤信 薇❤信 薇❤️ VXIN W信 WEI❤信 微♥信 威♥ 薇♥ V♥ 微Χ 卫❤信 微x威 喂信 葳❤ +V +薇 加薇 加微 ➕V ➕薇 ➕微 V是 绿泡泡 绿信 绿色软件 绿色泡泡"
    ),
    (bank, "银行卡 卡号 银行账号 账号 帐号 银行帐号 账户 帐户 开户行 储蓄卡 信用卡 工行 农行 建行 中行 收款账号 打款 汇款 转账 存折 社保卡 医保卡"),
    (
      account,
      "户号 表号 水表 电表 气表 燃气表 缴费号 用户号 用户编号 客户号 客户编号 订单 订单号 订单编号 快递 快递单号 运单 运单号 单号 流水号 编号 保单 保单号 工单 工单号 工号 学号 准考证 准考证号 合同号 合同编号 受理号 受理编号 发票号 病历号 住院号 就诊号 登记号 门诊号 档案号 宽带账号 会员号 交易号 缴费编号 电费户号 水费户号 燃气户号 户名 案号 报名号 驾驶证 驾照 档案编号 社保号 医保号 学籍号 车架号 发动机号 VIN 通行证 退休证 残疾证 房产证 产权证 结婚证 残疾证号 报警回执 查询码 验证码 密码 取件码 受理单 回执"
    ),
    (passport, "护照 护照号 护照号码 PASSPORT"),
    (permit, "港澳通行证 回乡证 台胞证 台湾通行证 大陆通行证 往来港澳 往来台湾 居住证 来往内地通行证 港澳居民 通行证号"),
    (birth, "出生 生日 生于 出生日期 出生年月 诞生"),
    (plate, "车牌 车牌号 牌照 牌号 车号 号牌 车辆"),
    (
      handle,
      "抖音号 快手号 公众号 旺旺 抖音 快手 小红书 小红书号 微博 陌陌 钉钉 支付宝 SKYPE 视频号 B站 知乎 贴吧 用户名 昵称 ID 网名 FACEBOOK TELEGRAM 电报 LINE WHATSAPP TWITTER INS SNAPCHAT 淘宝号 闲鱼 闲鱼号 微博号 纸飞机 登录名"
    ),
    (handset, "IMEI 串号 序列号 设备号 SN MEID"), (network, "IP MAC 网卡 物理地址"),
    (position, "经度 纬度 北纬 东经 坐标 定位 经纬度 GPS LAT LNG LON N E"), (tail, "尾号 尾数 后四位 末四位 后4位 末尾 最后四位 后六位 尾数是 末尾是"),
    (model, "型号 规格 标准 国标 型 GB JGJ DB CJJ 货号 款号"), (postcode, "邮编 邮政编码"),
  ])
}
