/// Whether a surname with a form of address is one, and not the beginning of words that look alike.
enum Address {
  private static let loose = ScalarSet("总工家氏姓某女男导队妹弟兄董姨奶爷妈爸婆伯".utf16)
  private static let looks = Lexicon([
    (
      1,
      "高老师 时老师 于老师 应老师 任老师 和老师 成家 国家 农家 万家 石家庄 高家 全家 安家 万女 和女 成队 车队 连队 班队 部队 游客 向老师 对老师 关老师 时医生 相关 商家 厂家 东家 当家 方家 管家 高总 温馨 老总 国总 年老人 单位 农户 和先生 和女士 等 高工 时工 施工 宁家 包工头 包工 任工 关工 安工 房东 房中介 车主管 农同志 司机 向医生 于医生 于业主 和业主 对业主 向业主 时业主 家业主 双业主 当业主 经业主 全业主 各业主 关业主 国业主 商业主 安业主 成业主 水业主 方业主 应业主 单业主 支业主 车业主 等业主 都业主 连业主 让业主 车司机 时司机 和司机 干家 高中介 高教授 高保安 高员工 和老人 有老人 任老人 于老人 安保安 应保安 和保安 同家 明家 终家 项家 单家 当司机 国员工 任员工 全员工 和员工 于员工 时员工 向员工 高同学 和同学 向同学 时同学 于同学 都同学 国同学 应同学 满同学 乐同学 任组长 任队长 任院长 任校长 任经理 任董事长 任总经理 任班主任 任会计 任教授 任园长 任馆长 任教练 任主管 任导师 任客服 任店长 任法人 计老师 干老师 平老师"
    )
  ])

  static func isForm(_ text: FoldedText, _ range: Range<Int>, _ honorific: Int, _ score: NameScore) -> Bool {
    // 户 位 您 班 个 名
    if [0x6237, 0x4F4D, 0x60A8, 0x73ED, 0x4E2A, 0x540D].contains(text.at(range.lowerBound)) { return false }
    if looks.longest(text.scalars, at: range.lowerBound) != nil { return false }
    if let word = score.ordinaryWord(text, at: range.lowerBound), honorific == 1 || word.length >= range.count {
      return false
    }
    for back in 1...2 {
      if let word = score.ordinaryWord(text, at: range.lowerBound - back), word.length > back { return false }
    }
    let weight = score.surnameWeight(text, at: range.lowerBound, length: range.count - honorific)
    if honorific == 1 {
      if loose.contains(text.at(range.upperBound - 1)) { return false }
      if let word = score.ordinaryWord(text, at: range.upperBound - 1), word.length > 1 { return false }
    }
    return weight >= (honorific == 1 ? NameWeights.commonSurname : NameWeights.usableSurname)
  }
}
