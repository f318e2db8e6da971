/// Names that sort and say what they are: `371702_东城街道_东安社区_A4海报_R7K3M4.pdf`.
struct FileNames {
  let design: String

  func page(_ item: PrintItem) -> String {
    name([item.areaCode, item.street == item.placeName ? "" : item.street, item.placeName, design, item.code]) + ".pdf"
  }

  /// A file that stands for several items; what it is comes from the wording.
  func whole(_ areaCode: String, _ parts: [String], ending: String) -> String {
    name([areaCode] + parts.map { $0 }) + ending
  }

  private func name(_ parts: [String]) -> String {
    Self.shortened(parts.filter { !$0.isEmpty }.map(Self.plain).joined(separator: "_"))
  }

  /// Without what Windows, Linux or a ZIP archive do not allow in a name.
  private static func plain(_ part: String) -> String {
    String(
      String.UnicodeScalarView(
        part.unicodeScalars.map { scalar in
          scalar.value < 0x20 || "/\\:*?\"<>|_ ".unicodeScalars.contains(scalar) ? "-" : scalar
        }))
  }

  /// A name has at most 255 bytes; the code at its end is kept.
  private static func shortened(_ name: String) -> String {
    let most = 240
    guard name.utf8.count > most else { return name }
    let tail = String(name.suffix(24))
    var head = ""
    for character in name {
      guard head.utf8.count + character.utf8.count + tail.utf8.count < most else { break }
      head.append(character)
    }
    return head + "…" + tail
  }
}
