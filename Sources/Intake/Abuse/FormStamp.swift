internal import Casework
internal import HTTPExchange
internal import Sealing

/// When somebody opened a form, signed: `1.SECONDS.NONCE.MAC`. No part can hold a dot, so that no two stamps read the same.
///
/// A form is one page for all; an image in it has the browser keep the stamp, with scripts or without. It says nothing of who somebody is.
struct FormStamp {
  static let cookie: StaticString = "form"
  /// For how long a browser keeps the stamp it has: several forms in a row, and a form sent again with a correction, are of one opening.
  static let renewedAfter = 3600

  private static let version = "1"

  let openedAt: Timestamp
  /// Belongs to this opening alone.
  let nonce: String

  /// A form opened now.
  init(at moment: Timestamp, using random: inout some RandomNumberGenerator) {
    openedAt = moment
    nonce = Token(using: &random).text
  }

  /// Reads a stamp back; nil for anything that ``text(signedWith:)`` did not make with this key.
  init?(_ text: String, signedWith key: HashKey) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0] == Self.version, let seconds = Int64(parts[1]), FormKey.isOne(parts[2]) else {
      return nil
    }
    openedAt = Timestamp(seconds: seconds)
    nonce = parts[2]
    guard ConstantTime.areEqual(Array(self.text(signedWith: key).utf8), Array(text.utf8)) else { return nil }
  }

  func text(signedWith key: HashKey) -> String {
    let signed = "\(Self.version).\(openedAt.seconds).\(nonce)"
    return signed + "." + FormKey.make(from: key.hash(Array("opened \(signed)".utf8)))
  }

  /// The key of a form that has none of its own: the same for the same answers sent again, another for others.
  func idempotencyKey(of fields: FormFields, signedWith key: HashKey) -> String {
    var bytes = Array("sent \(nonce)".utf8)
    for field in fields.fields {
      for text in [field.name, field.value] { bytes += Array(" \(text.utf8.count) ".utf8) + Array(text.utf8) }
    }
    return FormKey.make(from: key.hash(bytes))
  }
}
