/// Something that happens as often as its weight says, compared with the weights beside it.
public struct Weighted<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What happens.
  public var value: Value
  /// How often; at least 1.
  public var weight: Int

  /// A value with its weight.
  public init(_ value: Value, weight: Int) {
    self.value = value
    self.weight = weight
  }
}
