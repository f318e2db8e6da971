import Pages

/// What a page says to machines in the words of schema.org: JSON-LD for a `script` element of the type `application/ld+json`.
///
/// Nothing in it can end that element: ``JSONText`` writes no `<`.
struct StructuredData: Sendable {
  /// The JSON, to be shown as it is.
  let json: [UInt8]

  /// Questions with their answers (`FAQPage`); nil where there are none.
  init?(questions: [AnsweredQuestion], host: String) {
    guard !questions.isEmpty else { return nil }
    self.init("FAQPage") { page in
      page.key("mainEntity")
      page.array { list in
        for question in questions {
          list.typed("Question") {
            $0.pair("name", question.title)
            $0.key("acceptedAnswer")
            $0.typed("Answer") {
              $0.pair("text", question.answer)
              $0.pair("url", host + question.href)
            }
          }
        }
      }
    }
  }

  /// The office behind the portal and how to reach it (`GovernmentOrganization`).
  init(office facts: SiteFacts) {
    self.init("GovernmentOrganization") { office in
      office.pair("name", facts.office)
      office.pair("alternateName", facts.name)
      office.pair("url", facts.host + "/")
      if !facts.telephone.isEmpty { office.pair("telephone", facts.telephone) }
      office.key("contactPoint")
      office.typed("ContactPoint") {
        $0.pair("contactType", "customer service")
        $0.pair("url", facts.host + "/report/")
        if !facts.telephone.isEmpty { $0.pair("telephone", facts.telephone) }
      }
    }
  }

  private init(_ type: String, _ fill: (inout JSONText) -> Void) {
    var text = JSONText()
    text.object { whole in
      whole.pair("@context", "https://schema.org")
      whole.pair("@type", type)
      fill(&whole)
    }
    json = text.bytes
  }
}

extension JSONText {
  /// A thing of a type of schema.org.
  fileprivate mutating func typed(_ type: String, _ fill: (inout JSONText) -> Void) {
    object { thing in
      thing.pair("@type", type)
      fill(&thing)
    }
  }

  /// A name and its text.
  fileprivate mutating func pair(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }
}
