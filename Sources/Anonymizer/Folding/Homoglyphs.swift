/// Letters of other alphabets that look like Latin ones or like figures, and Latin letters with marks (the tones of pinyin): each line is
/// the letter and what is read for it.
enum Homoglyphs {
  private static let lines = [
    "A АаΑāáǎàâäåã", "B ВΒ", "C Ссϲ", "E ЕеЁёΕēéěèêë", "H НΗ", "I ІіΙιīíǐìîïıӀ", "J Јј", "K КкΚκ", "M МΜ", "N ΝńňǹñÑ",
    "O ОоΟοōóǒòôöõø",
    "P РрΡρ", "S Ѕѕ", "T ТΤ", "U ūúǔùûü", "V ǖǘǚǜνѵ", "X ХхΧχ", "Y УуΥ", "Z Ζ", "3 Зз", "6 б",
  ]

  /// The ASCII scalar that a scalar is read for.
  static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for line in lines {
      let scalars = Array(line.unicodeScalars)
      for scalar in scalars.dropFirst(2) { table[scalar.value] = scalars[0].value }
    }
    return table
  }()
}
