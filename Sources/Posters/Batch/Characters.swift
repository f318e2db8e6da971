/// Which characters a batch sets, so that the font is cut down to them once.
struct Characters {
  /// What all pages have alike.
  private(set) var common: Set<Unicode.Scalar>

  /// The characters of a design, its wording and the office.
  init(folder: DesignFolder, design: Design, office: PrintOffice) throws(PrintProblem) {
    var text = folder.wording
    for page in design.pages { text += String(decoding: try Files.read(page.file), as: UTF8.self) }
    text += office.name + office.englishName + office.motto + office.office + office.host + office.telephone
    text += office.topics.joined()
    common = Set((text + " ·…0123456789").unicodeScalars.filter(Self.isSet))
  }

  /// The characters of one item.
  static func of(_ item: PrintItem) -> Set<Unicode.Scalar> {
    let text =
      item.code + item.typed + item.placeCode + item.placeName + item.areas.joined() + item.street + item.placement
      + item.serial
    return Set(text.unicodeScalars.filter(isSet))
  }

  /// White space that is no letter is not looked for in a font.
  private static func isSet(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x20 && scalar.value != 0xFEFF }
}
