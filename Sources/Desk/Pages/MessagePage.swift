internal import HTTPExchange
internal import Templates

/// The shape of `desk-message.mustache`: a heading and a sentence.
struct MessagePage {
  let shape: Shape
  private let frame: Frame
  private let heading: TextSlot
  private let sentence: TextSlot

  init() {
    var builder = ShapeBuilder("desk message")
    frame = Frame(&builder)
    heading = builder.text("heading")
    sentence = builder.text("sentence")
    shape = builder.build()
  }

  func render(_ message: Message, _ maker: PageMaker, _ visit: Visit?) throws(Failure) -> [UInt8] {
    let title = try maker.say(message.key)
    return try maker.page("desk-message", shape) { record throws(Failure) in
      try frame.fill(&record, title: title, maker, visit)
      record.set(heading, title)
      record.set(sentence, try maker.say("\(message.key)-lead"))
    }
  }
}

extension DeskHandler {
  /// How long to wait before trying again, in seconds.
  private static let retryAfter = "30"

  func message(_ message: Message, _ visit: Visit?) -> Response {
    var response = Response.html(body(of: message, visit), status: message.status)
    if message.status == .serviceUnavailable { response.headers[.retryAfter] = Self.retryAfter }
    return response
  }

  private func body(of message: Message, _ visit: Visit?) -> [UInt8] {
    do throws(Failure) {
      return try MessagePage().render(message, try PageMaker(self, visit), visit)
    } catch {
      noteFailure(error)
      // Without templates the protocol's own phrase is all there is.
      return Array("\(message.status.rawValue) \(message.status.phrase)\n".utf8)
    }
  }
}
