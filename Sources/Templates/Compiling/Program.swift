/// A list of operations while it is being written; literals that follow one another become one.
struct Program {
  private(set) var operations: [Operation] = []
  private(set) var literals: [UInt8] = []
  private(set) var tags: [TagSource] = []
  private var literalStart = 0

  mutating func append(literal: some Sequence<UInt8>) {
    literals.append(contentsOf: literal)
  }

  mutating func append(_ operation: Operation) {
    finishLiteral()
    operations.append(operation)
  }

  /// Appends an operation that reads a slot, and which tag it is for.
  mutating func append(_ operation: Operation, for name: String, at place: SourcePlace) {
    finishLiteral()
    tags.append(TagSource(operation: operations.count, name: name, place: place))
    operations.append(operation)
  }

  /// The operation that will come next, to jump to.
  mutating func here() -> Int {
    finishLiteral()
    return operations.count
  }

  /// Puts a jump in its place once it is known how far it goes.
  mutating func replace(_ index: Int, with operation: Operation) {
    operations[index] = operation
  }

  mutating func finishLiteral() {
    guard literals.count > literalStart else { return }
    operations.append(.literal(start: literalStart, count: literals.count - literalStart))
    literalStart = literals.count
  }
}

/// Which tag an operation was made of.
struct TagSource: Sendable {
  let operation: Int
  let name: String
  let place: SourcePlace
}
