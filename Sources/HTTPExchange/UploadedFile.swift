/// What a client says of a file that it sends. None of it is to be believed: what a file is, its bytes say.
public struct UploadedFile: Sendable, Equatable {
  /// The name of the form's field.
  public let field: String
  /// The last part of the name the file has there, cleaned, on one line, at most 255 bytes; empty where none was given.
  /// It is for showing, never for a path.
  public let claimedName: String
  /// The media type without parameters, in lower case; empty where none was given.
  public let claimedType: String

  init(field: String, name: [UInt8], type: String) {
    self.field = field
    let text = TypedText.clean(name).unicodeScalars.filter { $0 != "\n" && $0 != "\t" }
    let last = text.reversed().prefix { $0 != "/" && $0 != "\\" }.reversed()
    claimedName = Self.first(255, of: String(String.UnicodeScalarView(last)))
    claimedType = type.utf8.count <= 127 ? type : ""
  }

  private static func first(_ limit: Int, of name: String) -> String {
    var name = name[...]
    while name.utf8.count > limit { name.removeLast() }
    return String(name)
  }
}
