/// The six characters printed under a QR code and standing in its address: `/R/R7K3M4`.
///
/// **Alphabet.** 29 characters, `0123456789ACDEFGHJKMNPRTUVWXY`: the digits, and the capital letters that no digit
/// looks like. Of every group that people mix up (0 O Q, 1 I L, 2 Z, 5 S, 8 B) only the digit is used, so whichever of
/// them a reader believes to see, there is one character it can be, and ``init(parsing:)`` takes it for that one.
/// I, O and Q are left out of vehicle numbers for the same reason (ISO 3779); reading O as 0 and I, L as 1 is Crockford's
/// Base 32. All 29 are in the alphanumeric set of QR codes (ISO/IEC 18004), where two characters cost 11 bits.
///
/// **Check character.** With the characters' positions in the alphabet as values, 6a + 5b + 4c + 3d + 2e + f is a
/// multiple of 29. As 29 is prime and the six weights and all their differences are smaller, no single wrong character
/// and no exchange of two characters leaves a multiple.
public struct CodeText: Hashable, Sendable {
  /// The code as printed: six characters of the alphabet, capitals, nothing between them.
  public let text: String

  static let alphabet = Array("0123456789ACDEFGHJKMNPRTUVWXY".utf8)
  private static let digits = 10
  private static let length = 6

  /// Reads a code as people type it.
  ///
  /// Lower case, full-width characters and look-alikes are taken for the character they stand for; white space, hyphens
  /// and dashes of every kind, and invisible formatting characters are passed over.
  /// - Parameter typed: what was typed, pasted or found in an address.
  /// - Throws: ``Mistake`` when this cannot be a code.
  public init(parsing typed: some StringProtocol) throws(Mistake) {
    var values: [Int] = []
    for (index, scalar) in typed.unicodeScalars.enumerated() where !Self.isPassedOver(scalar) {
      guard let value = Self.value(of: scalar) else { throw .character(position: index + 1) }
      values.append(value)
    }
    guard values.count == Self.length else { throw .length(values.count) }
    guard Self.weighted(values).isMultiple(of: Self.alphabet.count) else { throw .check }
    self.init(values: values)
  }

  /// Draws a code that begins with a letter.
  ///
  /// Spreadsheet programs would read `012345` and `82E413` as numbers and spoil them. 13,438,339 codes begin with a
  /// letter; whoever hands them out refuses those already in use.
  /// - Parameter generator: where chance comes from; the same state gives the same code.
  public init(using generator: inout some RandomNumberGenerator) {
    var values = [Int.random(in: Self.digits..<Self.alphabet.count, using: &generator)]
    while values.count < Self.length - 1 {
      values.append(Int.random(in: 0..<Self.alphabet.count, using: &generator))
    }
    values.append((Self.alphabet.count - Self.weighted(values) % Self.alphabet.count) % Self.alphabet.count)
    self.init(values: values)
  }

  private init(values: [Int]) {
    text = String(decoding: values.map { Self.alphabet[$0] }, as: UTF8.self)
  }

  /// The address that the QR code of this code holds, such as `https://EXAMPLE.GOV.CN/R/R7K3M4`.
  ///
  /// Scheme in lower case, as some cameras refuse `HTTPS://`; host in upper case, which takes the smaller alphanumeric
  /// mode and means the same (RFC 3986, 3.2.2).
  /// - Parameter origin: where the site is served, `https://example.gov.cn`; without a scheme it is `https`. A path after
  ///   the host is kept as it stands, a slash at the end is dropped. A host with other than ASCII letters comes in its
  ///   `xn--` form.
  /// - Returns: the address, in which all is alphanumeric but the scheme.
  public func address(at origin: String) -> String {
    let parts = origin.split(separator: "/", omittingEmptySubsequences: true)
    let hasScheme = parts.first?.hasSuffix(":") ?? false
    let scheme = hasScheme ? parts[0].lowercased() : "https:"
    let rest = parts.dropFirst(hasScheme ? 1 : 0)
    let host = rest.prefix(1).map { $0.uppercased() }
    return ([scheme, ""] + host + rest.dropFirst().map(String.init) + ["R", text]).joined(separator: "/")
  }
}

extension CodeText {
  /// Why something typed is not a code. It never holds what was typed, so that it may be logged.
  public enum Mistake: Error, Hashable, Sendable {
    /// So many characters remain after spaces and hyphens, and not six.
    case length(Int)
    /// The character at this position, counted in Unicode scalars from 1, is not one that codes have.
    case character(position: Int)
    /// Six good characters that do not fit together: one was mistyped or two exchanged.
    case check
  }
}

extension CodeText: Comparable, CustomStringConvertible {
  /// Codes in the order of their bytes, which is how a plain sort orders them.
  public static func < (left: CodeText, right: CodeText) -> Bool { left.text < right.text }

  /// The code as printed.
  public var description: String { text }
}

extension CodeText.Mistake: CustomStringConvertible {
  /// What is wrong, for the person who keeps the codes.
  public var description: String {
    switch self {
    case .length(let count): "a code has 6 characters, here are \(count)"
    case .character(let position): "character \(position) is not one that codes have (digits and A C–H J K M N P R T–Y)"
    case .check: "the check character does not fit: one character is wrong or two are exchanged"
    }
  }
}

extension CodeText {
  /// The sum of the check rule; of five values, it is what the check character has to make up for.
  private static func weighted(_ values: [Int]) -> Int {
    values.enumerated().reduce(0) { sum, item in sum + (length - item.offset) * item.element }
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .format: true
    default: scalar.properties.isWhitespace || scalar == "\u{2212}"
    }
  }

  private static func value(of scalar: Unicode.Scalar) -> Int? {
    let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
    let code = fullWidth.contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    guard let byte = UInt8(exactly: code) else { return nil }
    let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    return alphabet.firstIndex(of: drawnAs(isLower ? byte - 0x20 : byte))
  }

  /// The character of the alphabet that a capital letter left out of it looks like.
  private static func drawnAs(_ capital: UInt8) -> UInt8 {
    switch capital {
    case UInt8(ascii: "O"), UInt8(ascii: "Q"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    case UInt8(ascii: "Z"): UInt8(ascii: "2")
    case UInt8(ascii: "S"): UInt8(ascii: "5")
    case UInt8(ascii: "B"): UInt8(ascii: "8")
    default: capital
    }
  }
}
