/// Numbers that the public is meant to call: short public service numbers of the national numbering plan, numbers an office lists,
/// and fixed lines that the words before them give to an office.
enum OfficialNumbers {
  /// Offices and what they call their lines.
  private static let offices = Lexicon([
    (
      1,
      "局 委 政府 办公室 热线 服务中心 大队 支队 派出所 居委会 村委会 街道办 管理处 管理所 指挥部 服务大厅 政务 信访 窗口 管委会 电视台 法院 检察院 税务 工作组 监督电话 举报电话 咨询电话 投诉电话 值班电话 服务电话 办事处 中心 管理局 社区 执法 医保 纪委 监委 办 科 处 所 客服电话 报警电话 公安 学校 工会 救助站 图书馆 街道 科室 医院 供水 供电 燃气公司 自来水公司 站 院 学院 窗口电话 领导小组 办公电话 服务平台"
    )
  ])
  /// What follows a service number: 96111便民服务平台.
  private static let services = Lexicon([(1, "便民 服务 热线 平台 客服 电话")])
  /// Words of somebody who gives an own number.
  private static let own = Lexicon([(1, "我 本人 家里 我家 家 老公 老婆 母亲 父亲 店 私人 儿子 女儿 住户 业主 他 她 房东 老板 公司 物业 中介 商家 卖家 朋友")])

  /// Words of an office about somebody else's number.
  private static let residents = Lexicon([(1, "您 你 家里 家中 投诉人 来电人 业主 住户 户主 诉求人 信访人 当事人 反映人 老板 店主 房东")])

  /// Whether a number may stay readable.
  static func allows(
    _ digits: Range<Int>, _ kind: IdentifierClass, _ reading: Reading, _ allowances: Allowances,
    _ author: Author = .resident
  ) -> Bool {
    let values = reading.digits.values(digits)
    if values.count <= 16, allowances.numbers.contains(values) { return true }
    guard digits.allSatisfy(reading.digits.isFigure) else { return false }
    let place = reading.digits.position(digits.lowerBound)
    if author == .office, kind == .landline || kind == .serviceNumber { return !isOwn(before: place, reading) }
    switch kind {
    case .number: return isShortCode(values) || isLocalServiceNumber(values, digits, reading)
    case .landline:
      return isShortCode(withoutAreaCode(values))
        || isOffice(before: reading.digits.position(digits.lowerBound), reading)
    case .account, .qq, .wechat, .handle: return isShortCode(values) && values.count == 5
    default: return false
    }
  }

  /// 12345, 12315, 95598, 95533, 10086, 11185: national short numbers never belong to a person.
  private static func isShortCode(_ values: [UInt8]) -> Bool {
    let tail = values.count > 5 ? withoutAreaCode(values) : values
    guard tail.count == 5 else { return false }
    let head = tail[0] * 10 + tail[1]
    return head == 12 || head == 95 || head == 11 || (head == 10 && tail[2] == 0)
  }

  private static func withoutAreaCode(_ values: [UInt8]) -> [UInt8] {
    guard values.count >= 8, values[0] == 0 else { return values }
    return Array(values.dropFirst(values[1] <= 2 ? 3 : 4))
  }

  /// 96xxx and 96xxxx: service numbers of one region, 968 and 967 of many water and transport companies.
  private static func isLocalServiceNumber(_ values: [UInt8], _ digits: Range<Int>, _ reading: Reading) -> Bool {
    guard values.count == 5 || values.count == 6, values[0] == 9, values[1] == 6 else { return false }
    let end = reading.digits.position(digits.upperBound - 1) + 1
    return reading.cues(before: reading.digits.position(digits.lowerBound)).has(CueWords.phone)
      || services.longest(reading.text.scalars, at: end) != nil
  }

  /// Whether somebody's own number is given: 您家里电话, 投诉人电话.
  private static func isOwn(before place: Int, _ reading: Reading) -> Bool {
    var start = place - 1
    while start >= max(0, place - 8) {
      if residents.longest(reading.text.scalars, at: start) != nil { return true }
      start -= 1
    }
    return false
  }

  private static func isOffice(before place: Int, _ reading: Reading) -> Bool {
    var start = place - 1
    var found = false
    while start >= max(0, place - 24) {
      let scalar = reading.text.scalars[start]
      // What a sentence before says is no owner of this number.
      if [0x3002, 0x0A, 0x21, 0x3F].contains(scalar) { break }
      if own.longest(reading.text.scalars, at: start) != nil, place - start < 12 { return false }
      if let match = offices.longest(reading.text.scalars, at: start), start + match.length <= place { found = true }
      start -= 1
    }
    return found
  }
}
