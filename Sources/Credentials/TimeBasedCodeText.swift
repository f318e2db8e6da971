/// How the secret gets into an authenticator app, and into the store.
extension TimeBasedCode {
  /// A secret shorter than 128 bits is not taken (RFC 4226, section 4, requirement 6).
  private static let minimumSecretBytes = 16

  /// Reads a secret that the store kept, or that somebody typed.
  ///
  /// - Parameter secretText: Base32 (RFC 4648, section 6) of 16 bytes or more; small letters, full-width letters, spaces
  ///   and hyphens between, and `=` at the end are taken.
  /// - Throws: `CredentialsError.secretMalformed`.
  public init(secretText: String) throws(CredentialsError) {
    var letters = FullWidth.folded(secretText).uppercased()
    letters.removeAll { $0 == " " || $0 == "-" }
    while letters.last == "=" { letters.removeLast() }
    guard let bytes = BitCoding.base32.decode(letters), bytes.count >= Self.minimumSecretBytes else {
      throw .secretMalformed
    }
    self.init(secret: bytes)
  }

  /// The secret in Base32 without `=`: for the store, and for whoever cannot scan the code.
  public var secretText: String { BitCoding.base32.encode(secret) }

  /// What the QR code for an authenticator app says (Key URI Format of Google Authenticator).
  ///
  /// - Parameters:
  ///   - issuer: the portal; the app shows it above the code.
  ///   - account: the name that its owner signs in with.
  /// - Returns: an `otpauth` address. It holds the secret. Colons in the names are left out: the format has one of its
  ///   own between them.
  public func enrolmentAddress(issuer: String, account: String) -> String {
    let issuer = Self.encoded(issuer)
    return "otpauth://totp/\(issuer):\(Self.encoded(account))?secret=\(secretText)&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.period)"
  }

  /// Every byte as `%XX` but for the unreserved characters (RFC 3986, section 2.3).
  private static func encoded(_ name: String) -> String {
    name.utf8.filter { $0 != UInt8(ascii: ":") }.map(encoded).joined()
  }

  private static func encoded(_ byte: UInt8) -> String {
    let character = Character(Unicode.Scalar(byte))
    if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
      return String(character)
    }
    return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
  }
}
