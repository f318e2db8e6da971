/// Words that send a case to a person: minors, illness, crime.
enum TopicRule {
  private static let minor: UInt8 = 1
  private static let illness: UInt8 = 2
  private static let crime: UInt8 = 3
  private static let words = Lexicon([
    (
      minor,
      "未成年 孩子 小孩 儿子 女儿 小学生 初中生 中学生 幼儿园 婴儿 幼儿 儿童 孙子 孙女 小朋友 学生 宝宝 女童 男童 少年 一年级 二年级 三年级 四年级 五年级 六年级 初一 初二 初三 高一 高二 高三 外孙 娃娃 留守儿童"
    ),
    (
      illness,
      "癌 患病 患有 肿瘤 糖尿病 高血压 艾滋 梅毒 抑郁 精神病 精神分裂 残疾 尿毒症 白血病 怀孕 孕妇 流产 住院 手术 脑梗 中风 瘫痪 心脏病 肝炎 乙肝 肺结核 截肢 病危 重病 癫痫 自闭症 透析 化疗 脑瘫 智障 偏瘫 骨折 确诊 冠心病 尘肺 传染病 肾病 帕金森 老年痴呆 阿尔茨海默 自杀 宫外孕 试管婴儿 HIV 不孕"
    ),
    (
      crime,
      "强奸 猥亵 性侵 家暴 殴打 打人 诈骗 被骗 盗窃 偷盗 抢劫 吸毒 贩毒 赌博 嫖娼 卖淫 杀人 黑社会 故意伤害 敲诈 勒索 传销 判刑 刑满 服刑 拘留 逮捕 绑架 贪污 受贿 行贿 非法集资 涉黑 恶霸 打伤 强暴 拐卖 虐待 威胁 跟踪 偷拍 砍伤 骗子 犯罪 报复 枪"
    ),
  ])

  static func topics(in reading: Reading) -> [SensitiveTopic] {
    var seen: Set<UInt8> = []
    var index = 0
    while seen.count < 3, reading.text.advance(&index, to: words.starts) {
      if let match = words.longest(reading.text.scalars, at: index) { seen.insert(match.tag) }
      index += 1
    }
    return zip([minor, illness, crime], SensitiveTopic.allCases).filter { seen.contains($0.0) }.map(\.1)
  }
}
