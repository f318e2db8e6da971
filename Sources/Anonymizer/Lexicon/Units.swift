/// What a number counts or measures when one of these follows it: such a number identifies nobody.
enum Units {
  static let quantity: UInt8 = 1
  static let dateTime: UInt8 = 2

  static let lexicon = Lexicon([
    (
      quantity,
      "元 块 角 毛 万 亿 千 百 美元 美金 欧元 港币 人民币 RMB 万元 亿元 块钱 平 平米 平方 平方米 方 ㎡ M2 M3 M 米 公里 千米 里 KM CM MM 厘米 毫米 里地 吨 斤 公斤 千克 克 KG G T L ML 升 毫升 度 KWH 千瓦 瓦 W V 伏 安 千伏 KV 户 人 名 位 口 亩 公顷 % ％ ‰ ℃ 台 辆 立方 立方米 分 分钱 次 个 件 张 份 套 间 栋 条 座 只 把 株 棵 根 头 家 项 期 部 册 页 字 倍 步 级 公分 英寸 寸 车 趟 余 多 几 来 左右 DB 分贝 兆 MBPS 千卡 人次 人民 包 箱 袋 瓶 盏 处 所 伏 匹 马力 点 路公交 路车 路 号线 元/ 元每 余元 多元 余户 余人 多人 多户 余亩 多平 多万 名业主 名学生 押金 现金 工资 罚款 定金 租金 贷款 本金 首付 彩礼 补偿 号文 号令 号公告 号文件"
    ),
    (dateTime, "年 月 日 时 分钟 小时 秒 天 周 星期 岁 周岁 个月 点钟 点半 年度 学年 届 年级"),
  ])
  /// What may stand before an amount.
  static let money = Lexicon([(1, "￥ ¥ $ RMB € £ 人民币 约 共计 合计 总计 金额")])
  /// Letters before the number of a law, a standard or a model.
  static let standards = Lexicon([
    (1, "GB GBJ JGJ CJJ DB HJ QB ISO IEC YY JG GB/T GBZ DBJ CECS JTG TSG GA DL SL CJ JC GB/T- JB SJ YD NY LY MT WS")
  ])
}
