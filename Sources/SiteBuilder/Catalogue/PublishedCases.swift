/// Published cases, with the texts that lists show of them in one run of bytes: each case is on many lists, and a string
/// taken from here and there would count references that all threads share.
struct PublishedCases: Sendable {
  private(set) var lines: [CaseLine] = []
  /// Consultations among them with their answers, in no particular order until merged; then newest first.
  private(set) var questions: [AnsweredQuestion] = []
  private var bytes: [UInt8] = []

  init() {}

  /// All the cases that workers found, oldest first; those of one second by their number.
  init(merging parts: [PublishedCases]) {
    for part in parts {
      let shift = bytes.count
      bytes += part.bytes
      lines += part.lines.map { line in
        var moved = line
        moved.text.start += shift
        return moved
      }
    }
    questions = parts.flatMap(\.questions).sorted { ($1.answeredAt, $1.href) < ($0.answeredAt, $0.href) }
    lines.sort { ($0.receivedAt, $0.number) < ($1.receivedAt, $1.number) }
  }

  /// Keeps the texts of a case and says where they stand.
  mutating func append(
    title: UnsafeRawBufferPointer, href: String, place: String, category: String, answeredOn: String, row: [UInt8]
  ) -> CaseText {
    let start = bytes.count
    bytes.append(contentsOf: title)
    let lengths = (append(href), append(place), append(category), append(answeredOn))
    bytes.append(contentsOf: row)
    return CaseText(
      start: start, titleLength: Int32(clamping: title.count), hrefLength: lengths.0, placeLength: lengths.1,
      categoryLength: lengths.2, answeredOnLength: lengths.3, rowLength: Int32(clamping: row.count))
  }

  mutating func append(_ line: CaseLine) {
    lines.append(line)
  }

  mutating func append(_ question: AnsweredQuestion) {
    questions.append(question)
  }

  /// Hands over cases where they lie, with their texts, by their positions: a copy would count references.
  func forEach(_ positions: some Sequence<Int>, _ body: (UnsafePointer<CaseLine>, CaseText.Parts) -> Void) {
    bytes.withUnsafeBytes { bytes in
      lines.withUnsafeBufferPointer { lines in
        guard let first = lines.baseAddress else { return }
        for position in positions where lines.indices.contains(position) {
          body(first + position, first[position].text.parts(in: bytes))
        }
      }
    }
  }

  private mutating func append(_ text: String) -> Int32 {
    bytes.append(contentsOf: text.utf8)
    return Int32(clamping: text.utf8.count)
  }
}
