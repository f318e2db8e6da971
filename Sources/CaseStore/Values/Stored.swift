/// A value of content with its place in the store.
public struct Stored<Value: Sendable>: Sendable {
  /// The row's id: stable as long as the value's code is.
  public let id: Int64
  /// The value itself.
  public let value: Value
  /// True once it is no longer in content or is out of use.
  public let isRetired: Bool
}

extension Stored: Equatable where Value: Equatable {}
