internal import HTTPExchange

/// What an app can ask for, and the fields it sends.
enum APIRoute: String {
  case reports
  case track
  case rate
  /// A report that a back-end signed.
  case webhook

  init?(_ path: RequestPath) {
    guard path.segments.count == 1, let route = APIRoute(rawValue: String(path.segments[0])) else { return nil }
    self = route
  }

  /// The types of the fields, as JSON has them.
  enum FieldType {
    case text
    case number
    case flag

    func isThat(_ value: JSONFields.Value) -> Bool {
      switch (self, value) {
      case (.text, .text), (.number, .number), (.flag, .flag): true
      default: false
      }
    }
  }

  /// The fields; others are a mistake, so that a misspelled one is noticed.
  var fields: [String: (type: FieldType, isRequired: Bool)] {
    switch self {
    case .reports:
      [
        "place": (.text, true), "text": (.text, true), "code": (.text, false), "kind": (.text, false),
        "category": (.text, false), "location": (.text, false), "phone": (.text, false), "private": (.flag, false),
        "key": (.text, false),
      ]
    case .webhook:
      [
        "sender": (.text, true), "id": (.text, true), "text": (.text, true), "place": (.text, false),
        "code": (.text, false), "kind": (.text, false), "category": (.text, false), "location": (.text, false),
        "contact": (.text, false), "user": (.text, false), "private": (.flag, false),
      ]
    case .track: ["number": (.text, true), "query": (.text, true)]
    case .rate:
      [
        "number": (.text, true), "query": (.text, true), "answer": (.number, true), "grade": (.number, true),
        "resolution": (.number, true), "text": (.text, false),
      ]
    }
  }

  /// The names of fields that are missing, unknown or of another type.
  func mistaken(_ sent: JSONFields) -> [String] {
    let wrong = sent.values.filter { name, value in fields[name].map { !$0.type.isThat(value) } ?? true }.map(\.key)
    let missing = fields.filter { $0.value.isRequired && sent.values[$0.key] == nil }.map(\.key)
    return (wrong + missing).sorted()
  }
}
