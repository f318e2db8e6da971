import Templates
import Testing

@Suite("A record")
struct RecordTests {
  let places = ShapeBuilder("place").withText("name")

  @Test("used for a thousand pages shows on each what that page was given and nothing else")
  func reuse() throws {
    var row = ShapeBuilder("event")
    let what = row.text("what")
    let marks = row.texts("marks")
    let event = row.build()
    var nestedBuilder = ShapeBuilder("place")
    let name = nestedBuilder.text("name")
    var builder = ShapeBuilder("page")
    let title = builder.text("title")
    let phone = builder.text("phone")
    let body = builder.html("body")
    let open = builder.flag("open")
    let place = builder.record("place", nestedBuilder.build())
    let events = builder.list("events", event)
    let shape = builder.build()
    let source =
      "{{title}}|{{#phone}}{{.}}{{/phone}}{{^phone}}-{{/phone}}|{{{body}}}|{{#open}}o{{/open}}|{{place.name}}|"
      + "{{#events}}{{what}}({{#marks}}{{.}},{{/marks}}){{/events}}{{^events}}none{{/events}}"
    let template = try TemplateSet(templates: ["page": source]).template("page", for: shape)

    func fill(_ record: inout Record, _ number: Int) {
      record.set(title, "page \(number)")
      if number % 3 == 0 {
        record.setAbsent(phone)
      } else {
        record.set(phone, String(repeating: "\(number)", count: number % 7))
      }
      record.set(body, "<b>\(number)</b>")
      record.set(open, number % 2 == 0)
      if number % 5 == 0 { record.setAbsent(place) } else { record.set(place) { $0.set(name, "place \(number)") } }
      for index in 0..<number % 4 {
        record.append(events) { row in
          row.set(what, "event \(number).\(index)")
          for mark in 0..<(number + index) % 3 { row.append(marks, "\(mark)") }
        }
      }
    }

    var kept = Record(shape)
    var page: [UInt8] = []
    for number in 0..<1000 {
      kept.reset()
      fill(&kept, number)
      page.removeAll(keepingCapacity: true)
      try template.render(kept, into: &page)
      var fresh = Record(shape)
      fill(&fresh, number)
      var wanted: [UInt8] = []
      try template.render(fresh, into: &wanted)
      #expect(page == wanted)
    }
    #expect(
      String(decoding: page, as: UTF8.self)
        == "page 999|-|<b>999</b>||place 999|event 999.0()event 999.1(0,)event 999.2(0,1,)")
  }

  @Test("that lacks a value is not rendered: the error names the slot and the tag, and nothing is appended")
  func unset() throws {
    var builder = ShapeBuilder("case page")
    let title = builder.text("title")
    _ = builder.text("phone")
    let shape = builder.build()
    var record = Record(shape)
    record.set(title, "x")
    let template = try TemplateSet(templates: [
      "page": "<h1>{{title}}</h1>\n  {{> contact}}", "contact": "<p>\n{{phone}}</p>",
    ])
    .template("page", for: shape)
    var page: [UInt8] = [1]
    let error = #expect(throws: RenderError.self) { try template.render(record, into: &page) }
    #expect(
      error?.description
        == "contact.mustache:2:1: 'phone' of 'case page' is shown here but was not set; set it, or set it absent")
    #expect(page == [1])
  }

  @Test("forgets on reset that something was set")
  func resetUnsets() throws {
    let page = TextPage()
    var record = Record(page.shape)
    record.set(page.text, "x")
    record.reset()
    #expect(throws: RenderError.self) { try rendered(record, page.shape, ["page": "{{text}}"]) }
  }

  @Test("refuses a slot of another shape, a template of another shape and a reset inside a row")
  func misuse() throws {
    let page = TextPage()
    let other = TextPage()
    var wrongSlot = Record(page.shape)
    wrongSlot.set(other.text, "x")
    wrongSlot.set(page.text, "x")
    #expect(message(wrongSlot, page.shape) == "a record of 'text page' was given a slot of another shape")
    #expect(
      message(Record(other.shape), page.shape)
        == "'text page' was built twice, once for the record and once for the template; build a shape once")
    #expect(
      message(Record(places.shape), page.shape)
        == "a record of 'place' was given to a template compiled for 'text page'")

    var builder = ShapeBuilder("list page")
    let list = builder.list("places", places.shape)
    var record = Record(builder.build())
    record.append(list) { $0.reset() }
    #expect(message(record, page.shape) == "a record of 'list page' was reset while one of its rows was being filled")
  }

  @Test("does not hold a row whose filling failed")
  func failedRow() throws {
    struct Failure: Error {}
    var builder = ShapeBuilder("list page")
    let list = builder.list("places", places.shape)
    let shape = builder.build()
    var record = Record(shape)
    record.append(list) { $0.set(places.slot, "a") }
    #expect(throws: Failure.self) {
      try record.append(list) { row in
        row.set(places.slot, "b")
        throw Failure()
      }
    }
    record.append(list) { $0.set(places.slot, "c") }
    #expect(try rendered(record, shape, ["page": "{{#places}}{{name}}{{/places}}"]) == "ac")
  }

  @Test("has sections closed by what is empty, absent or off, and open by anything else")
  func sections() throws {
    let page = TextPage()
    let source = ["page": "{{#text}}[{{.}}]{{/text}}{{^text}}none{{/text}}"]
    var record = Record(page.shape)
    record.set(page.text, "0")
    #expect(try rendered(record, page.shape, source) == "[0]")
    record.set(page.text, "")
    #expect(try rendered(record, page.shape, source) == "none")
    record.setAbsent(page.text)
    #expect(try rendered(record, page.shape, source) == "none")
  }

  private func message(_ record: Record, _ shape: Shape) -> String? {
    do {
      _ = try rendered(record, shape, ["page": "x"])
      return nil
    } catch {
      return "\(error)"
    }
  }
}

extension ShapeBuilder {
  /// The shape of this builder with one text more, and that text's slot.
  fileprivate func withText(_ name: String) -> (shape: Shape, slot: TextSlot) {
    var builder = self
    let slot = builder.text(name)
    return (builder.build(), slot)
  }
}
