/// The folder `wording` beside the templates, one file a language.
struct WordingFolder {
  private let path: String

  init(_ directory: String) {
    path = directory + "/wording"
  }

  static func fileName(_ language: String) -> String { language + ending }

  private static let ending = ".txt"

  /// Reads one language's wording.
  func wording(_ language: String) throws(TemplateError) -> Wording {
    let path = path + "/" + WordingFolder.fileName(language)
    let bytes: [UInt8]
    do {
      bytes = try Folder.readExisting(path)
    } catch {
      throw TemplateError(error)
    }
    return try Wording(language: language, file: SourceFile(path: path, bytes: bytes))
  }

  /// Makes sure that every language words the same keys.
  func compareLanguages() throws(TemplateError) {
    var all: [Wording] = []
    for name in Folder.names(in: path).sorted() where name.hasSuffix(WordingFolder.ending) {
      all.append(try wording(String(name.dropLast(WordingFolder.ending.count))))
    }
    for wording in all {
      for other in all {
        let missing = wording.keys.filter { other.entry($0) == nil }.compactMap { key in
          wording.entry(key).map { (key, $0.line) }
        }
        if let first = missing.min(by: { $0.1 < $1.1 }) {
          throw TemplateError(.wordingMissing(first.0, file: other.file.path), in: wording.file, at: first.1)
        }
      }
    }
  }
}
