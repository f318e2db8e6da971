import Mustache
import Templates
import Testing

@Suite("Beside swift-mustache")
struct OracleTests {
  @Test("a thousand templates and data drawn from a seed render the same", arguments: [1, 2, 3, 4])
  func same(seed: UInt64) throws {
    var draw = RandomTemplates(seed: seed)
    for _ in 0..<250 {
      let templates = draw.templates()
      let data = draw.record(depth: 0)
      let full = draw.record(depth: 0, rows: 1)
      let derived = DerivedShape("data", samples: [full, data], markup: RandomTemplates.markup)
      let ours = try rendered(derived.record(of: data), derived.shape, templates)
      let library = MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
      let theirs = library.render(data.compactMapValues(\.plain), withTemplate: "page")
      #expect(ours == theirs, "\(templates) \(data)")
    }
  }
}

extension JSONValue {
  /// The value as swift-mustache takes it.
  fileprivate var plain: Any? {
    switch self {
    case .null: nil
    case .flag(let on): on
    case .text(let text): text
    case .list(let rows): rows.compactMap(\.plain)
    case .record(let record): record.compactMapValues(\.plain)
    }
  }
}
