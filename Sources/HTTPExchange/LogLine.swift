import Glibc

/// One line for the operator, as JSON, so that whatever collects logs can tell its parts:
/// `{"time":"2026-11-21T08:00:00Z","program":"report","message":"…"}`.
///
/// There is no place in it for addresses of people, for requests or for what was typed.
struct LogLine {
  /// The line with its end, in UTF-8.
  let bytes: [UInt8]

  /// A line.
  ///
  /// - Parameters:
  ///   - message: what happened and what to do, by an error's own words.
  ///   - moment: seconds since 1970.
  ///   - program: the program's path; its last part is written.
  init(_ message: String, at moment: time_t, program: String) {
    let record = Node.record([
      ("time", .text(Self.universal(moment))),
      ("program", .text(program.split(separator: "/").last.map { String($0) } ?? "")),
      ("message", .text(message)),
    ])
    bytes = JSONWriter.document(record)
  }

  /// RFC 3339 in UTC.
  private static func universal(_ moment: time_t) -> String {
    var (moment, parts) = (moment, tm())
    gmtime_r(&moment, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
