internal import HTTPExchange

/// A form that came when nobody was signed in any more: it goes through the sign-in page and is shown again, filled in. It is never acted
/// on without its sender seeing it.
struct TypedForm {
  /// What stands before the names of its fields while it is carried.
  private static let prefix = "typed."
  /// Room for the name, the password, the code and the address beside it (``RequestLimits/formFields``).
  private static let fieldsAtMost = 58

  /// The fields, the session's own token left out.
  private(set) var fields: [(name: String, value: String)]

  /// A form as it came.
  init(sent form: FormFields) {
    fields = form.fields.filter { $0.name != "token" }.prefix(Self.fieldsAtMost).map { ($0.name, $0.value) }
  }

  /// The form that a sign-in carried.
  init(carriedBy form: FormFields) {
    fields = form.fields.filter { $0.name.hasPrefix(Self.prefix) }
      .map { (String($0.name.dropFirst(Self.prefix.count)), $0.value) }
  }

  /// A form with these fields.
  init(carried fields: [(name: String, value: String)]) { self.fields = fields }

  /// The fields for the sign-in page.
  var carried: [(name: String, value: String)] { fields.map { (Self.prefix + $0.name, $0.value) } }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Adds a paragraph to what was typed in a field.
  mutating func append(_ paragraph: String, to name: String) {
    let before = self[name] ?? ""
    fields.removeAll { $0.name == name }
    fields.append((name, before.isEmpty ? paragraph : before + "\n" + paragraph))
  }
}
