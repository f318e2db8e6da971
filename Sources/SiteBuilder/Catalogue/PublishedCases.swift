/// Published cases with their titles in one run of bytes.
struct PublishedCases: Sendable {
  private(set) var lines: [CaseLine] = []
  private var titles: [UInt8] = []

  init() {}

  /// All the cases that workers found, oldest first; those of one second by their number.
  init(merging parts: [PublishedCases]) {
    for part in parts {
      let shift = titles.count
      titles += part.titles
      lines += part.lines.map { line in
        var moved = line
        moved.title = line.title.lowerBound + shift..<line.title.upperBound + shift
        return moved
      }
    }
    lines.sort { ($0.receivedAt, $0.number) < ($1.receivedAt, $1.number) }
  }

  /// Keeps a title and says where it stands.
  mutating func append(title: UnsafeRawBufferPointer) -> Range<Int> {
    let start = titles.count
    titles.append(contentsOf: title)
    return start..<titles.count
  }

  mutating func append(_ line: CaseLine) {
    lines.append(line)
  }

  func title(at position: Int) -> ArraySlice<UInt8> { titles[lines[position].title] }
}
