import Testing

@testable import Credentials

@Suite struct PasswordHashTextTests {
  private static let good = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"

  @Test("a hash that another program wrote is read, verified, and asks to be made anew")
  func foreign() throws {
    let hash = try PasswordHash(text: Self.good)
    #expect(hash.cost == .init(passes: 2, kibibytes: 256, lanes: 1))
    #expect(hash.salt == Array("somesalt".utf8))
    #expect(try PasswordHash.verify(Password(typed: "password"), against: hash))
    #expect(try !PasswordHash.verify(Password(typed: "passwore"), against: hash))
    #expect(hash.needsRehash)
  }

  @Test(
    "a damaged hash is an error, not a wrong password",
    arguments: [
      ("$argon2id$", ""), ("$argon2id$", "$argon2i$"), ("v=19", "v=16"), ("v=19$", ""), ("m=256,t=2", "t=2,m=256"),
      ("m=256", "m=0256"), ("m=256", "m=+256"), ("m=256", "m=7"), ("m=256", "m=1048577"), ("m=256", "m=99999999999"),
      ("t=2", "t=0"), ("t=2", "t=17"), ("p=1", "p=0"), ("p=1", "p=17"), ("p=1", "p=33"), ("p=1", "p=1,x=1"),
      ("p=1", "p=4294967295"), ("c29tZXNhbHQ", "c29tZXNhbA"), ("c29tZXNhbHQ", "c29tZXNhbHR"), ("c29tZXNhbHQ", ""),
      ("c29tZXNhbHQ", "c29tZXNhbHQ="), ("/4", "_4"), ("/4", "/5"), ("/4", "/4$"), ("/4", ""), ("$nf65EO", "nf65EO"),
      ("c29tZXNhbHQ", "汉"),
    ])
  func malformed(part: String, instead: String) throws {
    let pieces = Self.good.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(pieces.count == 2)
    #expect(throws: CredentialsError.hashMalformed) {
      try PasswordHash(text: pieces[0] + instead + pieces[1])
    }
  }

  @Test("an empty text and a very long one are errors")
  func sizes() {
    for text in ["", "$", "$$$$$", String(repeating: "$", count: 100_000), String(repeating: "a", count: 100_000)] {
      #expect(throws: CredentialsError.hashMalformed) { try PasswordHash(text: text) }
    }
  }
}
