import Casework

/// One consultation with its answer, for the page of frequent questions.
struct AnsweredQuestion: Sendable {
  let title: String
  let href: String
  /// The beginning of the answer.
  let answer: String
  /// The position of its category in the catalogue.
  let category: Int?
  let answeredAt: Timestamp

  /// The first bytes of an answer, up to a whole character; with an ellipsis where that is not all.
  static func beginning(of answer: UnsafeRawBufferPointer) -> String {
    guard answer.count > mostBytes else { return String(decoding: answer, as: UTF8.self) }
    var end = mostBytes
    while end > 0, answer[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: answer[..<end], as: UTF8.self) + "…"
  }

  /// About 160 Chinese characters.
  private static let mostBytes = 480
}
