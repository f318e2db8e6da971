/// 满意度: the five grades of the national good-or-bad rating (好差评), best first.
public enum Grade: Int, CaseIterable, Hashable, Sendable {
  case verySatisfied = 5
  case satisfied = 4
  case basicallySatisfied = 3
  case dissatisfied = 2
  case veryDissatisfied = 1

  /// 非常满意, 满意 or 基本满意.
  public var isSatisfied: Bool { rawValue >= 3 }
  /// 非常满意 or 满意: the strict count, without 基本满意.
  public var isStrictlySatisfied: Bool { rawValue >= 4 }
}

/// Whether the problem is solved, as the resident says; never what the unit claims.
public enum Resolution: Int, CaseIterable, Hashable, Sendable {
  case unresolved = 0
  case partly = 1
  case resolved = 2
}
