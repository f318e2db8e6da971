public import Casework

/// 便民服务: a provider that the office has vetted.
public struct Service: Hashable, Sendable {
  /// The name residents know it by.
  public var name: String
  /// What it does, such as 管道疏通; services are listed by it.
  public var kind: String
  /// The code of the place it serves; nil where it serves all of them.
  public var place: String?
  /// The business telephone number; may be empty.
  public var telephone: String
  /// The day it was vetted last.
  public var vettedOn: CivilDate
  /// True once it has been taken off the directory; it is then listed with that.
  public var isRemoved: Bool
  /// A remark, such as prices; may be empty.
  public var remark: String

  /// A vetted provider.
  public init(
    name: String, kind: String, place: String? = nil, telephone: String = "", vettedOn: CivilDate,
    isRemoved: Bool = false, remark: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.place = place
    self.telephone = telephone
    self.vettedOn = vettedOn
    self.isRemoved = isRemoved
    self.remark = remark
  }
}
