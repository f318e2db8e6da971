/// The names that a page (or a row of a list) is made of, and what each may hold.
///
/// Made once by ``ShapeBuilder``; templates are compiled against it and records are filled by it.
public struct Shape: Sendable {
  let storage: ShapeStorage

  /// What the shape was called when it was declared; error messages name it so.
  public var name: String { storage.name }

  var identifier: ShapeIdentifier { ObjectIdentifier(storage.identity) }

  /// The number of cells that one record of this shape takes, those of its nested records included.
  var width: Int { storage.width }

  func field(_ name: String) -> Field? { storage.fields[name] }
}

/// Shared by all copies of one ``Shape``.
final class ShapeStorage: Sendable {
  let name: String
  let identity: ShapeIdentity
  let fields: [String: Field]
  let width: Int
  let mistake: ShapeMistake?

  init(name: String, identity: ShapeIdentity, fields: [String: Field], width: Int, mistake: ShapeMistake?) {
    self.name = name
    self.identity = identity
    self.fields = fields
    self.width = width
    self.mistake = mistake
  }
}

/// Lends a shape its address as a name that no other living shape has.
final class ShapeIdentity: Sendable {}

/// One name of a shape.
struct Field: Sendable {
  enum Kind: Sendable {
    case text
    case html
    case flag
    case list(Shape)
    case record(Shape)
  }

  let kind: Kind
  let offset: Int
}

/// A declaration that no template could be compiled against; reported when the first template is.
enum ShapeMistake: Sendable, Equatable {
  case declaredTwice(String)
  case notAName(String)
}

extension Shape {
  /// Makes sure that this shape and those inside it were declared without mistake.
  func check() throws(TemplateError) {
    switch storage.mistake {
    case .declaredTwice(let name): throw TemplateError(.declaredTwice(name, shape: self.name))
    case .notAName(let name): throw TemplateError(.undeclarable(name, shape: self.name))
    case nil: break
    }
    for field in storage.fields.values {
      switch field.kind {
      case .list(let shape), .record(let shape): try shape.check()
      case .text, .html, .flag: break
      }
    }
  }
}
