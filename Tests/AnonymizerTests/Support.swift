import Anonymizer

/// The anonymiser of these tests: one official number, words in place of blocks.
let anonymizer = Anonymizer(
  allowances: Allowances(officialNumbers: ["0530-5331234"]),
  wording: ReplacementWording(
    forms: ["name": "某人{n}", "mobile": "手机号已隐去", "address": "某处住址", "plate": "某车{n}"], marks: ["甲", "乙", "丙"]))

/// What was found in a text, each as its class and the original's words.
func found(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return anonymizer.redact(text).findings.map {
    $0.kind.rawValue + " " + String(String.UnicodeScalarView(scalars[$0.range]))
  }
}
