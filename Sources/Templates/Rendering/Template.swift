/// A template compiled for one shape: a flat list of operations, with partials and wording already in place.
public struct Template: Sendable {
  let shape: Shape
  let operations: [Operation]
  let literals: [UInt8]
  /// Which tags the operations that read a slot were made of.
  let tags: [TagSource]
  /// How many rows can stand inside one another, the page counted.
  let levels: Int

  /// Appends the page made of the record's values.
  ///
  /// - Throws: ``RenderError`` when a slot that the page shows was not set, when the record is of another shape than the template was
  ///   compiled for, or when it was filled by slots of another shape. Nothing is appended then.
  public func render(_ record: borrowing Record, into page: inout [UInt8]) throws(RenderError) {
    if let misuse = record.misuse { throw RenderError(misuse, of: record.shape) }
    guard record.shape.identifier == shape.identifier else {
      throw .recordOfAnotherShape(record: record.shape.name, template: shape.name)
    }
    let unset = withUnsafeTemporaryAllocation(of: Int.self, capacity: levels) { rows in
      record.cells.withUnsafeBufferPointer { cells in
        record.bytes.withUnsafeBytes { bytes in
          literals.withUnsafeBytes { literals in
            operations.withUnsafeBufferPointer { operations in
              let run = Run(operations: operations, cells: cells, bytes: bytes, literals: literals, rows: rows)
              return run.append(to: &page)
            }
          }
        }
      }
    }
    if let tag = tags.first(where: { $0.operation == unset }) {
      throw .unset(TagOrigin(name: tag.name, shape: shape.name, location: tag.place.location))
    }
  }
}
