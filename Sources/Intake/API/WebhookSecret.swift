public import CaseStore
public import Sealing

/// What a back-end signs its messages with. It is made of the form key, which lies beside the database and in no backup of it: who
/// has one of the two alone can sign nothing.
public struct WebhookSecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// 22 characters of base64url.
  public let text: String

  /// The secret of a sender.
  ///
  /// - Parameters:
  ///   - sender: who.
  ///   - key: the portal's form key.
  public init(of sender: WebhookSender, key: HashKey) {
    text = FormKey.make(from: key.hash(Array("webhook \(sender.name) ".utf8) + sender.nonce))
  }

  /// What goes with a message sent at a moment: HMAC-SHA256 of the moment, a dot and the body.
  ///
  /// - Parameters:
  ///   - seconds: since 1970.
  ///   - body: the body's bytes.
  /// - Returns: 64 hexadecimal digits in lower case.
  public func signature(at seconds: Int64, _ body: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let code = MessageDigest.hmacSHA256(Array("\(seconds).".utf8) + body, key: Array(text.utf8))
    return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Says nothing.
  public var description: String { "(secret withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
