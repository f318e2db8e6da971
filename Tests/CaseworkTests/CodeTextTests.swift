import Casework
import Testing

@Suite("The code on a poster") struct CodeTextTests {
  private static let alphabet = Array("0123456789ACDEFGHJKMNPRTUVWXY")

  private static func sample(_ count: Int, seed: UInt64 = 1) -> [CodeText] {
    var chance = SeededGenerator(seed)
    return (0..<count).map { _ in CodeText(using: &chance) }
  }

  @Test("every single wrong character is noticed") func substitutions() {
    for code in Self.sample(300) {
      let right = Array(code.text)
      for place in right.indices {
        for other in Self.alphabet where other != right[place] {
          var wrong = right
          wrong[place] = other
          #expect(throws: CodeText.Mistake.check) { try CodeText(parsing: String(wrong)) }
        }
      }
    }
  }

  @Test("every exchange of two characters is noticed, neighbours or not") func transpositions() {
    for code in Self.sample(3_000) {
      let right = Array(code.text)
      for first in right.indices {
        for second in right.indices where second > first && right[first] != right[second] {
          var wrong = right
          wrong.swapAt(first, second)
          #expect(throws: CodeText.Mistake.check) { try CodeText(parsing: String(wrong)) }
        }
      }
    }
  }

  @Test("exactly one of 29 last characters completes five others") func oneCheckCharacter() {
    for code in Self.sample(300, seed: 2) {
      let stem = code.text.dropLast()
      let fitting = Self.alphabet.filter { (try? CodeText(parsing: stem + String($0))) != nil }
      #expect(fitting == [code.text.last])
    }
  }

  @Test("the check rule is the documented sum")
  func documentedRule() {
    for code in Self.sample(300, seed: 3) {
      let values = code.text.compactMap { Self.alphabet.firstIndex(of: $0) }
      #expect(values.count == 6)
      #expect(zip([6, 5, 4, 3, 2, 1], values).map(*).reduce(0, +) % 29 == 0)
    }
  }

  @Test("a drawn code begins with a letter, reads back as itself and is alphanumeric to a QR code")
  func drawn() throws {
    let qrAlphanumeric = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    for code in Self.sample(2_000, seed: 4) {
      #expect(try CodeText(parsing: code.text) == code)
      #expect(code.text.first?.isLetter == true)
      #expect(code.text.count == 6 && Set(code.text).isSubset(of: qrAlphanumeric))
    }
  }

  @Test("every character of the alphabet is drawn") func wholeAlphabet() {
    #expect(Set(Self.sample(2_000, seed: 5).flatMap(\.text)) == Set(Self.alphabet))
  }

  @Test("the same state of chance gives the same codes") func deterministic() {
    #expect(Self.sample(50, seed: 6) == Self.sample(50, seed: 6))
    #expect(Self.sample(50, seed: 6) != Self.sample(50, seed: 7))
  }

  @Test(
    "a code is read as people type it",
    arguments: [
      "k01582", " K01 582 ", "K-01-582", "Ｋ０１５８２", "ｋ０１５８２", "K\u{3000}01－582", "K—01−582", "K\u{200B}01582\u{FEFF}\n",
      "KO1582", "KQI582", "KOLSBZ", "kolsbz", "Ｋｑｉｓｂｚ",
    ])
  func tolerant(typed: String) throws {
    #expect(try CodeText(parsing: typed).text == "K01582")
  }

  @Test("a substring of an address can be read") func substring() throws {
    let code = Self.sample(1)[0]
    #expect(try CodeText(parsing: "/R/\(code)".dropFirst(3)) == code)
  }

  @Test(
    "what cannot be a code says why",
    arguments: [
      ("", CodeText.Mistake.length(0), "a code has 6 characters, here are 0"),
      ("A12", .length(3), "a code has 6 characters, here are 3"),
      ("A123456", .length(7), "a code has 6 characters, here are 7"),
      ("A1 中2", .character(position: 4), "character 4 is not one that codes have (digits and A C–H J K M N P R T–Y)"),
      (
        "A\u{301}12345", .character(position: 2),
        "character 2 is not one that codes have (digits and A C–H J K M N P R T–Y)"
      ),
      ("000001", .check, "the check character does not fit: one character is wrong or two are exchanged"),
    ])
  func mistakes(typed: String, mistake: CodeText.Mistake, sentence: String) {
    #expect(throws: mistake) { try CodeText(parsing: typed) }
    #expect(mistake.description == sentence)
  }

  @Test(
    "the address has its scheme in lower and its host in upper case",
    arguments: [
      ("https://example.gov.cn", "https://EXAMPLE.GOV.CN/R/"), ("HTTPS://Example.gov.cn/", "https://EXAMPLE.GOV.CN/R/"),
      ("example.gov.cn", "https://EXAMPLE.GOV.CN/R/"), ("http://127.0.0.1:8080", "http://127.0.0.1:8080/R/"),
      ("https://example.gov.cn/eying/", "https://EXAMPLE.GOV.CN/eying/R/"),
      ("http://localhost:8080", "http://LOCALHOST:8080/R/"),
    ])
  func address(origin: String, expected: String) {
    let code = Self.sample(1)[0]
    #expect(code.address(at: origin) == expected + code.text)
  }
}
