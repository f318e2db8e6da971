internal import Pages

/// What a resident has to change in a report.
enum Mistake: Equatable {
  case placeUnknown
  case textMissing
  case textTooLong(count: Int)
  case locationTooLong(count: Int)
  case kindUnknown
  case categoryUnknown
  case phoneImplausible

  var field: ReportForm.Field {
    switch self {
    case .placeUnknown: .place
    case .textMissing, .textTooLong: .text
    case .locationTooLong: .location
    case .kindUnknown: .kind
    case .categoryUnknown: .category
    case .phoneImplausible: .phone
    }
  }

  func sentence(_ maker: PageMaker) throws(Failure) -> String {
    switch self {
    case .placeUnknown: try maker.say("error.place.unknown")
    case .textMissing: try maker.say("error.text.empty")
    case .textTooLong(let count): try over("error.text.too-long", ReportEntry.textLimit, count, maker)
    case .locationTooLong(let count): try over("error.location.too-long", ReportEntry.locationLimit, count, maker)
    case .kindUnknown: try maker.say("error.kind.unknown")
    case .categoryUnknown: try maker.say("error.category.unknown")
    case .phoneImplausible: try maker.say("error.phone.not-a-number")
    }
  }

  private func over(_ key: String, _ limit: Int, _ count: Int, _ maker: PageMaker) throws(Failure) -> String {
    try maker.say(key, ("limit", String(limit)), ("count", String(count)))
  }
}
