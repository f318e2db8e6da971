import Testing

@testable import HTTPExchange

@Suite struct FormFieldsTests {
  private func value(_ encoded: String) throws -> String? { try FormFields(urlEncoded: "t=\(encoded)".utf8)["t"] }

  @Test("plus is a space and percent sequences are bytes")
  func decodes() throws {
    #expect(try value("a+b%2B%E6%B0%B4") == "a b+水")
  }

  @Test(
    "a percent sign without two hexadecimal digits stays as it is",
    arguments: [("100%", "100%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%%41", "%A"), ("%+1", "% 1")])
  func keepsStrayPercent(encoded: String, decoded: String) throws {
    #expect(try value(encoded) == decoded)
  }

  @Test(
    "bytes that are no UTF-8 are repaired, overlong forms and surrogates among them",
    arguments: ["%FF", "%C0%AF", "%E0%80%AF", "%ED%A0%80", "%F4%90%80%80", "%E6%B0"])
  func repairs(encoded: String) throws {
    let text = try #require(try value("a\(encoded)b"))
    #expect(text.hasPrefix("a\u{FFFD}") && text.hasSuffix("\u{FFFD}b"))
    #expect(!text.contains("/"))
  }

  @Test("line ends become line feeds, tabs stay")
  func lineEnds() throws {
    #expect(try value("a%0D%0Ab%0Dc%0Ad%09e") == "a\nb\nc\nd\te")
    #expect(try value("%0D%0D%0A%0A") == "\n\n\n")
  }

  @Test("control characters are dropped", arguments: ["%00", "%01", "%0B", "%1B", "%7F", "%C2%80", "%C2%9F"])
  func dropsControls(encoded: String) throws {
    #expect(try value("a\(encoded)b") == "ab")
  }

  @Test(
    "characters that turn the reading direction around are dropped",
    arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069))
  func dropsBidirectionalControls(code: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(code)))
    #expect(try value(PercentCoding.encode("a\(Character(scalar))b")) == "ab")
  }

  @Test("what looks alike to the cleaner and is wanted stays: no-break space, quotes, joiners")
  func keepsInnocents() throws {
    let text = "a\u{A0}“水”…\u{200D}é"
    #expect(try value(PercentCoding.encode(text)) == text)
  }

  @Test("of fields with one name the first counts, however the name is written")
  func firstWins() throws {
    let form = try FormFields(urlEncoded: "a=1&a=2&%61=3".utf8)
    #expect(form.fields == [.init(name: "a", value: "1")])
  }

  @Test("a field without a sign is empty, a missing one is nil, empty pieces are nothing")
  func emptyAndMissing() throws {
    let form = try FormFields(urlEncoded: "&&a&b=&=c&&".utf8)
    #expect(form["a"] == "" && form["b"] == "" && form[""] == "c" && form["d"] == nil)
    #expect(form.fields.count == 3)
  }

  @Test("more fields than the limit are refused, repeated ones counted too")
  func fieldLimit() throws {
    let most = Array(repeating: "a=1", count: 64).joined(separator: "&")
    #expect(try FormFields(urlEncoded: most.utf8).fields.count == 1)
    #expect(throws: RequestRefusal.tooManyFields(limit: 64)) { try FormFields(urlEncoded: (most + "&b=").utf8) }
  }

  @Test("a name over the limit is refused")
  func nameLimit() throws {
    let name = String(repeating: "n", count: 64)
    #expect(try FormFields(urlEncoded: "\(name)=1".utf8)[name] == "1")
    #expect(throws: RequestRefusal.fieldNameTooLong(limit: 64)) { try FormFields(urlEncoded: "\(name)n=1".utf8) }
  }

  @Test("a form over the byte limit is refused")
  func byteLimit() throws {
    let limits = RequestLimits(bodyBytes: 4)
    #expect(try FormFields(urlEncoded: "a=12".utf8, limits: limits)["a"] == "12")
    #expect(throws: RequestRefusal.bodyTooLarge(limit: 4)) { try FormFields(urlEncoded: "a=123".utf8, limits: limits) }
  }

  @Test("whatever is encoded comes back cleaned and nothing else", arguments: 1...200)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    let scalars = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &random))
    }
    let text = String(String.UnicodeScalarView(scalars))
    #expect(try value(PercentCoding.encode(text)) == TypedText.clean(Array(text.utf8)))
  }

  @Test("random bytes are read within the limits or refused", arguments: 1...400)
  func randomBytes(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    let alphabet = Array("&&==%%+0aF\r\n\u{0}".utf8) + [0x80, 0xC2, 0xE2, 0xED, 0xF4, 0xFF]
    let bytes = (0..<Int.random(in: 0...800, using: &random)).map { _ in
      Bool.random(using: &random)
        ? alphabet[Int.random(in: 0..<alphabet.count, using: &random)] : UInt8.random(in: 0...255, using: &random)
    }
    guard let form = try? FormFields(urlEncoded: bytes) else { return }
    #expect(form.fields.count <= 64)
    for field in form.fields {
      // A byte that is no UTF-8 grows to the three bytes of U+FFFD; nothing grows more.
      #expect(field.name.utf8.count <= 3 * 64 && field.value.utf8.count <= 3 * bytes.count)
      #expect(TypedText.clean(Array(field.value.utf8)) == field.value)
      #expect(!field.value.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
    #expect(Set(form.fields.map(\.name)).count == form.fields.count)
  }
}
