/// Gives each person, plate and shop of one case a mark of its own, the same at every mention.
struct Labels {
  private var marks: [String: Int] = [:]
  private var next: [IdentifierClass: Int] = [:]

  /// The number of a finding inside its class.
  mutating func index(of kind: IdentifierClass, _ written: [UInt16]) -> Int {
    let key = kind.rawValue + String(decoding: Self.core(kind, written), as: UTF16.self)
    if let known = marks[key] { return known }
    let index = next[kind, default: 0]
    next[kind] = index + 1
    marks[key] = index
    if kind == .name, written.count == 3 {
      marks[kind.rawValue + String(decoding: written.dropFirst(), as: UTF16.self)] = index
    }
    return index
  }

  private static func core(_ kind: IdentifierClass, _ written: [UInt16]) -> [UInt16] {
    written.filter { $0 != 0x20 && $0 != 0x2E && $0 != 0x2D }
  }
}
