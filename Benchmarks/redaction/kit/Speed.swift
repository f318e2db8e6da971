import Anonymizer
import Foundation
import RedactionKit

/// How fast the anonymiser reads: the kit's texts as one, and texts made to be slow.
enum Speed {
  private static let bytes = 10_000_000
  private static let units = [
    "1", "一", "(", "王", "、", "，", " ", "1 ", "1-", "（1", "a.", "a@", "京A", "小区1", "1岁", "张伟、", "😀", "，\n", "王李张刘陈",
  ]

  static func measure() {
    var generator = Generator(half: .heldOut, seed: 7)
    var text = ""
    while text.utf8.count < bytes { text += generator.next().text + "\n" }
    _ = Anonymizer().redact("张三")
    report("kit", text)
    for unit in units { report(unit, String(repeating: unit, count: bytes / unit.utf8.count)) }
  }

  private static func report(_ name: String, _ text: String) {
    let anonymizer = Anonymizer()
    let start = clock()
    let findings = anonymizer.redact(text).findings.count
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let shown = name.replacingOccurrences(of: "\n", with: "\\n")
    print(
      shown, String(format: "%.1f", Double(text.utf8.count) / seconds / 1e6), "MB/s", findings, "findings",
      separator: "\t")
  }
}
