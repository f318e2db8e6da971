/// What an open section adds to the names that can be reached, the innermost last.
enum Scope {
  /// A page, a row or a nested record: its names, and its own value if it declares `.`.
  case record(Shape, at: SlotReference)
  /// The section of a text or of markup, which `{{.}}` shows again.
  case value(Field.Kind, at: SlotReference)
  /// The section of a flag, where `{{.}}` stands for nothing.
  case flag
}

/// What a tag's name leads to.
struct Resolved {
  let kind: Field.Kind
  let slot: SlotReference
}

/// Mustache's context stack, worked out when a template is compiled.
struct ScopeStack {
  private var scopes: [Scope]
  /// How many lists are open around this place.
  private(set) var level = 0
  /// The most that were ever open at once.
  private(set) var deepest = 0
  private let page: Shape

  init(_ page: Shape) {
    self.page = page
    scopes = [.record(page, at: SlotReference(level: 0, offset: 0))]
  }

  mutating func push(_ scope: Scope) { scopes.append(scope) }

  mutating func pop() { scopes.removeLast() }

  mutating func pushRow(_ row: Shape) {
    level += 1
    deepest = max(deepest, level)
    push(.record(row, at: SlotReference(level: level, offset: 0)))
  }

  mutating func popRow() {
    level -= 1
    pop()
  }

  /// Finds the first part of a name in the innermost record that has it, and the others in that record only.
  func resolve(_ name: String) throws(TemplateProblem) -> Resolved {
    if name == "." { return try dot() }
    let parts = NameRule.parts(of: name)
    var found = try first(parts[0])
    for (index, part) in parts.enumerated().dropFirst() {
      let whole = parts[..<index].joined(separator: ".")
      guard case .record(let shape) = found.kind else { throw .noParts(whole, is: SlotKind(found.kind)) }
      guard let field = shape.field(part) else {
        throw .unknownPart(part, of: whole, nearest: Nearest.to(part, among: shape.storage.fields.keys))
      }
      let offset = found.slot.offset + 1 + field.offset
      found = Resolved(kind: field.kind, slot: SlotReference(level: found.slot.level, offset: offset))
    }
    return found
  }

  private func first(_ name: String) throws(TemplateProblem) -> Resolved {
    for scope in scopes.reversed() {
      guard case .record(let shape, let at) = scope, let field = shape.field(name) else { continue }
      return Resolved(kind: field.kind, slot: SlotReference(level: at.level, offset: at.offset + field.offset))
    }
    let names = scopes.flatMap { scope -> [String] in
      if case .record(let shape, _) = scope { Array(shape.storage.fields.keys) } else { [] }
    }
    throw .unknownName(name, shape: innermostShape.name, nearest: Nearest.to(name, among: names))
  }

  private func dot() throws(TemplateProblem) -> Resolved {
    switch scopes.last {
    case .value(let kind, let at):
      return Resolved(kind: kind, slot: at)
    case .record(let shape, let at):
      guard let field = shape.field(".") else { throw .nothingAtDot }
      return Resolved(kind: field.kind, slot: SlotReference(level: at.level, offset: at.offset + field.offset))
    case .flag, nil:
      throw .nothingAtDot
    }
  }

  private var innermostShape: Shape {
    for scope in scopes.reversed() {
      if case .record(let shape, _) = scope { return shape }
    }
    return page
  }
}
