/// A folder of templates (`*.mustache`) and their wording (`wording/*.txt`) in one language.
///
/// Template files are read when a template is compiled, wording at once. A name such as `partials/head` is a file in a folder inside.
public struct TemplateSet: Sendable {
  private let origin: Origin
  private let wording: Wording

  private enum Origin: Sendable {
    case folder(String)
    case memory([String: String])
  }

  /// Opens a folder of templates.
  ///
  /// - Parameters:
  ///   - directory: the folder, such as `site-templates`.
  ///   - language: which file of wording to use, such as `zh` for `wording/zh.txt`.
  ///   - comparingLanguages: whether to make sure that the other languages have the same keys. A program that starts once a request may
  ///     leave that to the build.
  /// - Throws: ``TemplateError`` when the wording cannot be read, is not `key = text`, or differs in keys between languages.
  public init(directory: String, language: String, comparingLanguages: Bool = true) throws(TemplateError) {
    origin = .folder(directory)
    wording = try WordingFolder(directory).wording(language)
    if comparingLanguages { try WordingFolder(directory).compareLanguages() }
  }

  /// Templates given by name, without a folder.
  ///
  /// - Parameters:
  ///   - templates: each template's text by its name.
  ///   - wording: what a file of wording would hold.
  ///   - language: what error messages call that wording.
  /// - Throws: ``TemplateError`` when the wording is not `key = text`.
  public init(templates: [String: String], wording: String = "", language: String = "zh") throws(TemplateError) {
    origin = .memory(templates)
    let file = SourceFile(path: WordingFolder.fileName(language), bytes: Array(wording.utf8))
    self.wording = try Wording(language: language, file: file)
  }

  /// Compiles a template for pages of the given shape.
  ///
  /// - Throws: ``TemplateError`` at the first name, tag, partial or wording that cannot be what was meant.
  public func template(_ name: String, for shape: Shape) throws(TemplateError) -> Template {
    try shape.check()
    return try Compiler.compile(name, for: shape, in: self)
  }

  /// The text of a wording entry as it stands in the file, or `nil` when there is none.
  public func wording(_ key: String) -> String? {
    wording.entry(key).map { wording.file.text($0.text) }
  }

  /// The text of a wording entry with `{{name}}` replaced by the values given. It is plain text, to be set on a ``TextSlot``.
  ///
  /// - Throws: ``TemplateError`` when there is no such entry, or when it holds a tag other than `{{name}}` with one of the names given.
  public func wording(_ key: String, _ values: [(String, String)]) throws(TemplateError) -> String {
    let source: SourceFile
    do {
      source = try wordingSource(key)
    } catch {
      throw TemplateError(error)
    }
    var text = ""
    for token in try Scanner.tokens(of: source) {
      switch token {
      case .text(let range), .lineStart(let range, _), .lineEnd(let range): text += source.text(range)
      case .tag(let tag):
        guard tag.kind == .escaped, let value = values.first(where: { $0.0 == tag.name }) else {
          throw TemplateError(.wordingValue(tag.name), in: source, at: tag.range.lowerBound)
        }
        text += value.1
      }
    }
    return text
  }

  func wordingSource(_ key: String) throws(TemplateProblem) -> SourceFile {
    guard let entry = wording.entry(key) else {
      throw .unknownWording(key, language: wording.language, nearest: Nearest.to(key, among: wording.keys))
    }
    return SourceFile(wording.file, content: entry.text)
  }

  func source(_ name: String) throws(TemplateProblem) -> SourceFile {
    switch origin {
    case .memory(let templates):
      guard let text = templates[name] else {
        throw .missingTemplate(name, nearest: Nearest.to(name, among: templates.keys))
      }
      return SourceFile(path: name + Folder.templateEnding, bytes: Array(text.utf8))
    case .folder(let directory):
      let path = directory + "/" + name + Folder.templateEnding
      if let bytes = try Folder.read(path) { return SourceFile(path: path, bytes: bytes) }
      throw .missingTemplate(name, nearest: Nearest.to(name, among: Folder.templateNames(in: directory)))
    }
  }

  func parsed(_ name: String) throws(TemplateError) -> ParsedTemplate {
    guard NameRule.isTemplateName(name) else { throw TemplateError(.notATemplateName(name)) }
    let file: SourceFile
    do {
      file = try source(name)
    } catch {
      throw TemplateError(error)
    }
    return try Parser.parse(file)
  }
}
