/// Why a record could not be rendered. Each is a mistake in the program, never in what a resident typed.
public enum RenderError: Error, Sendable, Equatable {
  /// A slot that the page shows was neither set nor set absent.
  case unset(TagOrigin)
  /// The record is of another shape than the template was compiled for.
  case recordOfAnotherShape(record: String, template: String)
  /// The record was given a slot that another shape's builder handed out.
  case slotOfAnotherShape(record: String)
  /// ``Record/reset()`` was called while a row was being filled.
  case resetInsideRow(record: String)

  init(_ misuse: RecordMisuse, of shape: Shape) {
    switch misuse {
    case .slotOfAnotherShape: self = .slotOfAnotherShape(record: shape.name)
    case .resetInsideRow: self = .resetInsideRow(record: shape.name)
    }
  }
}

/// The tag of a template that shows a slot.
public struct TagOrigin: Sendable, Equatable {
  /// The name as the template writes it, such as `place.name`.
  public let name: String
  /// The shape that the template was compiled for.
  public let shape: String
  /// Where the tag begins.
  public let location: Location
}

extension RenderError: CustomStringConvertible {
  /// One sentence for the program's author: what is wrong, and where the tag is that brought it up.
  public var description: String {
    switch self {
    case .unset(let tag):
      "\(tag.location): '\(tag.name)' of '\(tag.shape)' is shown here but was not set; set it, or set it absent"
    case .recordOfAnotherShape(let record, let template) where record == template:
      "'\(record)' was built twice, once for the record and once for the template; build a shape once"
    case .recordOfAnotherShape(let record, let template):
      "a record of '\(record)' was given to a template compiled for '\(template)'"
    case .slotOfAnotherShape(let record):
      "a record of '\(record)' was given a slot of another shape"
    case .resetInsideRow(let record):
      "a record of '\(record)' was reset while one of its rows was being filled"
    }
  }
}
