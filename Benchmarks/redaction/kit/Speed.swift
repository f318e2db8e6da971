import Anonymizer
import Foundation
import RedactionKit

/// How fast the anonymiser reads: the kit's texts as one, and texts made to be slow.
enum Speed {
  private static let bytes = 10_000_000
  private static let units = [
    "1", "一", "(", "王", "、", "，", " ", "1 ", "1-", "（1", "a.", "a@", "京A", "小区1", "1岁", "张伟、", "😀", "，\n", "王李张刘陈",
  ]

  /// Prints a line for each text; for the texts of a corpus one, and one for all of them as one.
  static func measure(corpus: [String]) {
    var generator = Generator(half: .heldOut, seed: 7)
    var texts: [String] = []
    var count = 0
    while count < bytes {
      texts.append(generator.next().text)
      count += texts[texts.count - 1].utf8.count
    }
    _ = Anonymizer().redact("张三")
    if !corpus.isEmpty {
      report("corpus, text by text", corpus)
      report("corpus, as one text", [corpus.joined(separator: "\n")])
    }
    report("kit, text by text", texts)
    report("kit, as one text", [texts.joined(separator: "\n")])
    for unit in units { report(unit, [String(repeating: unit, count: bytes / unit.utf8.count)]) }
  }

  private static func report(_ name: String, _ texts: [String]) {
    let anonymizer = Anonymizer()
    let start = clock()
    let findings = texts.reduce(0) { $0 + anonymizer.redact($1).findings.count }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let shown = name.replacingOccurrences(of: "\n", with: "\\n")
    print(
      shown, String(format: "%.1f", Double(texts.reduce(0) { $0 + $1.utf8.count }) / seconds / 1e6), "MB/s", findings,
      "findings",
      separator: "\t")
  }
}
