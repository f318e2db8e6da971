internal import CaseStore
internal import Casework
internal import HTTPExchange

/// What somebody wants printed, as a form or an address says it; what it names may not be there.
struct PrintForm {
  /// Names of fields: a tick each, because a form names each field once.
  static let placePrefix = "place-"
  static let usePrefix = "use-"

  var design: String
  var ink: NewPrintOrder.Ink
  var isOutlined: Bool
  /// The codes of the places that are ticked.
  var places: Set<String>
  /// What is ticked of ``PrintUse/carried``; nil where nothing was said about it.
  var uses: Set<String>?
  /// What places are looked for by.
  var words: String

  /// What a form sent.
  init(sent form: FormFields) { self.init(form.fields.map { ($0.name, $0.value) }) }

  /// What a form sent that waited for a sign-in.
  init(_ form: TypedForm) { self.init(form.fields) }

  private init(_ fields: [(name: String, value: String)]) {
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    func ticks(_ prefix: String) -> [(name: String, value: String)] { fields.filter { $0.name.hasPrefix(prefix) } }
    design = value("design") ?? ""
    ink = value("ink").flatMap { NewPrintOrder.Ink(rawValue: $0) } ?? .office
    isOutlined = value("outlined") != nil
    words = String((value("q") ?? "").trimmed.prefix(40))
    places = Set(ticks(Self.placePrefix).map { String($0.name.dropFirst(Self.placePrefix.count)) })
    uses = Set(ticks(Self.usePrefix).map(\.value))
  }

  /// What an address asks for, such as “print again”.
  init(address fields: FormFields) {
    design = fields["design"] ?? ""
    ink = .office
    isOutlined = false
    places = fields["place"].map { [$0] } ?? []
    uses = fields["use"].map { [$0] }
    words = ""
  }

  /// The same as an order that there was.
  init(_ order: PrintOrder) {
    design = order.wanted.design
    ink = order.wanted.ink
    isOutlined = order.wanted.isOutlined
    places = Set(order.wanted.places)
    uses = Set(order.wanted.uses.map(\.carried))
    words = ""
  }

  /// The fields of an address that asks for the same with another design.
  func fields(design: String) -> [(name: String, value: String)] {
    [("design", design)] + (places.count == 1 ? places.map { ("place", $0) } : [])
      + (uses?.count == 1 ? (uses ?? []).map { ("use", $0) } : [])
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
