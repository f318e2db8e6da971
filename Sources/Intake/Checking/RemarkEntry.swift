internal import HTTPExchange

/// A line that a reporter adds, as it was sent.
struct RemarkEntry {
  /// Unicode scalars of the line.
  static let textLimit = 1000

  let text: String
  /// How many events the case had on the page that was read.
  let seen: Int

  init(_ fields: FormFields) {
    text = fields["text"] ?? ""
    seen = fields["seen"].flatMap { Int($0) } ?? 0
  }

  init(text: String, seen: Int) {
    self.text = text
    self.seen = seen
  }

  /// What is wrong with it, in words; nil where nothing is.
  func mistake(_ maker: PageMaker) throws(Failure) -> String? {
    if isEmpty { return try maker.say("error.remark.empty") }
    guard isTooLong else { return nil }
    return try maker.say(
      "error.text.too-long", ("limit", String(Self.textLimit)), ("count", String(text.unicodeScalars.count)))
  }

  var isMistaken: Bool { isEmpty || isTooLong }

  private var isEmpty: Bool { Blank.isBlank(text) }
  private var isTooLong: Bool { text.unicodeScalars.count > Self.textLimit }
}
