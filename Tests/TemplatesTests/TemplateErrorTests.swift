import Templates
import Testing

@Suite("A mistake in a template")
struct TemplateErrorTests {
  let shape: Shape

  init() {
    var row = ShapeBuilder("event")
    _ = row.text("what")
    var place = ShapeBuilder("place")
    _ = place.text("name")
    var builder = ShapeBuilder("case page")
    _ = builder.text("title")
    _ = builder.html("body")
    _ = builder.flag("open")
    _ = builder.list("events", row.build())
    _ = builder.record("place", place.build())
    shape = builder.build()
  }

  @Test(
    "is refused in one sentence that says what to do",
    arguments: [
      ("{{titel}}", "'case page' has no name 'titel'; did you mean 'title'?"),
      ("{{Title}}", "'case page' has no name 'Title'; did you mean 'title'?"),
      ("{{weather}}", "'case page' has no name 'weather'"),
      ("{{#events}}{{waht}}{{/events}}", "'event' has no name 'waht'; did you mean 'what'?"),
      ("{{#events}}{{titl}}{{/events}}", "'event' has no name 'titl'; did you mean 'title'?"),
      ("{{place.nam}}", "'place' has no part 'nam'; did you mean 'name'?"),
      ("{{title.name}}", "'title' is a text and has no parts to name after a dot"),
      ("{{events.what}}", "'events' is a list and has no parts to name after a dot"),
      ("{{what}}", "'case page' has no name 'what'"),
      ("{{.}}", "{{.}} stands for nothing here; it needs a list of texts, or the section of a text, around it"),
      (
        "{{#open}}{{.}}{{/open}}",
        "{{.}} stands for nothing here; it needs a list of texts, or the section of a text, around it"
      ),
      ("{{body}}", "'body' is markup and would be escaped twice; write {{{body}}}"),
      ("{{{title}}}", "'title' is text and must be escaped; write {{title}}"),
      ("{{&title}}", "'title' is text and must be escaped; write {{title}}"),
      ("{{#title}}{{{.}}}{{/title}}", "'.' is text and must be escaped; write {{.}}"),
      ("{{open}}", "'open' is a flag and cannot be shown; open it by {{#open}}"),
      ("{{events}}", "'events' is a list and cannot be shown; open it by {{#events}}"),
      ("{{place}}", "'place' is a record and cannot be shown; open it by {{#place}}"),
      ("{{title", "this tag is not closed; '}}' is missing"),
      ("{{{body}}", "this tag is not closed; '}}}' is missing"),
      ("{{=<% %>=}}<%title}}", "this tag is not closed; '%>' is missing"),
      (
        "{{=<% =}}",
        "a change of delimiters is written {{=<% %>=}}: two of them, with a space between and no '=' inside"
      ),
      ("{{ti tle}}", "'ti tle' is not a name; a name holds letters, digits, '_' and '-', and dots between its parts"),
      ("{{}}", "'' is not a name; a name holds letters, digits, '_' and '-', and dots between its parts"),
      (
        "{{place..name}}",
        "'place..name' is not a name; a name holds letters, digits, '_' and '-', and dots between its parts"
      ),
      (
        "{{> ../secret}}",
        "'../secret' is not the name of a template; write it as its file is called, without .mustache"
      ),
      ("{{> *title}}", "'*title' would let a value choose the template; name the template itself"),
      ("{{> foto}}", "there is no template 'foto'; did you mean 'foot'?"),
      ("{{> weather}}", "there is no template 'weather'"),
      ("{{> page}}", "a template cannot include itself: page > page"),
      ("{{> loop}}", "a template cannot include itself: page > loop > page"),
      ("{{#open}}", "'open' is opened here and never closed; {{/open}} is missing"),
      ("{{< layout}}", "'layout' is opened here and never closed; {{/layout}} is missing"),
      ("{{/open}}", "{{/open}} closes nothing; no 'open' is open here"),
      (
        "{{#open}}{{#title}}{{/open}}{{/title}}",
        "{{/open}} does not close 'title', which was opened in line 1; write {{/title}}"
      ),
      ("{{< layout}}{{$mian}}{{/mian}}{{/layout}}", "'layout' has no block 'mian'; did you mean 'main'?"),
      ("{{< layout}}{{$mains}}{{/mains}}{{/layout}}", "'layout' has no block 'mains'; did you mean 'main'?"),
      ("{{< layout}}{{$main}}{{/main}}{{$main}}{{/main}}{{/layout}}", "the block 'main' is given twice"),
      (
        "{{< layout}}text{{/layout}}", "this stands in no block of 'layout' and would not be shown; put it into a block"
      ),
      (
        "{{< layout}}{{title}}{{/layout}}",
        "this stands in no block of 'layout' and would not be shown; put it into a block"
      ),
      ("{{> t:hello}}", "the wording of 'zh' has no 'hello'; did you mean 'hallo'?"),
    ])
  func sentence(source: String, wanted: String) throws {
    #expect(try mistake(in: source).problem.description == wanted)
  }

  @Test("is shown with file, line and column, the line, a caret, and where the file was included")
  func shown() throws {
    let error = try mistake(in: "<p>\n{{> deep}}")
    #expect(
      error.description == """
        bad.mustache:2:5: 'case page' has no name 'titel'; did you mean 'title'?
        2 | \t办件 {{titel}} <b>
          | \t\u{3000}\u{3000} ^
        included from deep.mustache:1:3
        included from page.mustache:2:1
        """)
    #expect(error.location.map { [$0.line, $0.column] } == [2, 5])
  }

  @Test("of a shape is reported when the first template is compiled for it")
  func shapes() throws {
    var twice = ShapeBuilder("case page")
    _ = twice.text("title")
    _ = twice.flag("title")
    #expect(try mistake(in: "", for: twice.build()).description == "'case page' declares the name 'title' twice")
    var dotted = ShapeBuilder("event")
    _ = dotted.text("a.b")
    var outer = ShapeBuilder("case page")
    _ = outer.list("events", dotted.build())
    #expect(
      try mistake(in: "", for: outer.build()).description
        == "'event' declares 'a.b', which no template can write as a name")
  }

  private func mistake(in source: String, for shape: Shape? = nil) throws -> TemplateError {
    let templates = [
      "page": source, "loop": "{{> page}}", "foot": "", "layout": "{{$main}}{{/main}}", "deep": "  {{> bad}}",
      "bad": "\n\t办件 {{titel}} <b>\nx",
    ]
    let set = try TemplateSet(templates: templates, wording: "hallo = 你好")
    return try #require(throws: TemplateError.self) { try set.template("page", for: shape ?? self.shape) }
  }
}
