/// 类别: a node of the two-level tree of what reports are about.
public struct Category: Hashable, Sendable {
  /// The stable code, unique in the portal.
  public var code: String
  /// The name as residents read it.
  public var name: String
  /// The code of the first-level category; nil for a first-level category itself.
  public var parent: String?
  /// The code of the unit responsible where no rule says otherwise; nil where the place's own unit is.
  public var unit: String?
  /// Words of explanation shown under the name; may be empty.
  public var hint: String

  /// A category with its code and name.
  public init(code: String, name: String, parent: String? = nil, unit: String? = nil, hint: String = "") {
    self.code = code
    self.name = name
    self.parent = parent
    self.unit = unit
    self.hint = hint
  }
}
