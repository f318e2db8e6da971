internal import Casework
internal import Sealing

/// The header that goes with a signed message: `t=SECONDS,v1=HEX`.
struct WebhookSignature {
  /// What is wrong with one.
  enum Flaw: String {
    /// None, or not made with the sender's secret for this body.
    case wrong = "api.signature"
    /// Made so long ago, or so far ahead, that it could be somebody else's copy.
    case untimely = "api.signature-time"
  }

  /// Seconds that the two clocks may lie apart, the way included.
  static let tolerance: Int64 = 300

  private let seconds: Int64
  private let code: String

  init?(_ header: String) {
    var parts: [Substring: Substring] = [:]
    for part in header.split(separator: ",").prefix(8) {
      let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if pair.count == 2, parts[pair[0]] == nil { parts[pair[0]] = pair[1] }
    }
    guard let seconds = parts["t"].flatMap({ Int64($0) }), let code = parts["v1"] else { return nil }
    (self.seconds, self.code) = (seconds, String(code))
  }

  /// What is wrong with it; nil where nothing is.
  func flaw(signedWith secret: WebhookSecret, _ body: [UInt8], at now: Timestamp) -> Flaw? {
    let expected = secret.signature(at: seconds, body)
    guard ConstantTime.areEqual(Array(expected.utf8), Array(code.lowercased().utf8)) else { return .wrong }
    let (from, to) = (now.seconds - Self.tolerance, now.seconds + Self.tolerance)
    return (from...to).contains(seconds) ? nil : .untimely
  }
}
