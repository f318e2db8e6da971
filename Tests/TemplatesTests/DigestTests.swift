import Templates
import Testing

/// `{{> sha256:name}}`, by which a page's policy names what the page carries inside.
@Suite("The digest of a template")
struct DigestTests {
  private let shape = ShapeBuilder("nothing").build()

  /// FIPS 180-4 examples, and lengths around the end of a block.
  @Test(
    "is that of FIPS 180-4 in base 64",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
    ])
  func vectors(text: String, digest: String) throws {
    #expect(try rendered(Record(shape), shape, ["page": "{{> sha256:text}}", "text": text]) == digest)
  }

  @Test("is of all that the template puts together, in running text")
  func composed() throws {
    let whole = try rendered(Record(shape), shape, ["page": "{{> sha256:text}}", "text": "ab"])
    let parts = try rendered(Record(shape), shape, ["page": "{{> sha256:text}}", "text": "a{{> b}}", "b": "b"])
    #expect(whole == parts)
    #expect(try rendered(Record(shape), shape, ["page": "a\n{{> sha256:text}}\nb", "text": ""]).contains("=\nb"))
  }

  @Test("of a template that shows a value is refused where the value stands")
  func values() throws {
    #expect {
      try rendered(Record(shape), shape, ["page": "{{> sha256:text}}", "text": "a {{name}}"])
    } throws: { error in
      "\(error)".contains("text.mustache:1:3: 'text without values' has no name 'name'")
    }
    #expect(throws: TemplateError.self) { try rendered(Record(shape), shape, ["page": "{{> sha256:none}}"]) }
  }
}
