public import Templates

/// The shape of `track.mustache`: the form that asks for a case's number and query code.
public struct TrackForm: Sendable {
  /// The name of the template.
  public static let template = "track"

  /// The shape to compile the template against.
  public let shape: Shape
  private let chrome: Chrome
  private let hasErrors: FlagSlot
  private let errors: ListSlot
  private let errorRow: ErrorRow
  private let number: TextSlot
  private let query: TextSlot

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("track form")
    chrome = Chrome(&builder)
    hasErrors = builder.flag("hasErrors")
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    number = builder.text("number")
    query = builder.text("query")
    shape = builder.build()
  }

  /// Fills a record with the form: what was typed, and the sentence that says what to change where nothing was found.
  public func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, number typedNumber: String = "",
    query typedQuery: String = "", error: String? = nil
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(hasErrors, error != nil)
    if let error { record.append(errors) { errorRow.fill(&$0, field: "number", message: error) } }
    record.set(number, typedNumber)
    record.set(query, typedQuery)
  }
}
