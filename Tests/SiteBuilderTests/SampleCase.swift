import CaseStore
import Casework

/// One case of a test and what becomes of it.
struct SampleCase {
  var place = "990102001001"
  var category: String? = "city-rubbish"
  var unit = "enforcement"
  var kind = Kind.complaint
  var received = at("2026-11-16", 9)
  var subject: String?
  var text = "垃圾桶满了没人收"
  var location: String?
  /// The answer as the unit wrote it; nil leaves the case open.
  var answer: String?
  var answered = at("2026-11-17", 15)
  var grade: Grade?
  /// What the public reads; nil leaves the case unpublished.
  var published: PublicText?

  /// An answered and published case, which says the same to the desk and to the public.
  static func answered(
    _ title: String, _ question: String = "问题", _ answer: String = "答复", at received: Timestamp = at("2026-11-16", 9),
    place: String = "990102001001", unit: String = "enforcement", category: String? = "city-rubbish"
  ) -> SampleCase {
    SampleCase(
      place: place, category: category, unit: unit, received: received, text: question, answer: answer,
      answered: received + 86_400, published: PublicText(title: title, question: question, answer: answer))
  }
}

extension CaseStore {
  /// Carries a case through the steps that its sample names.
  @discardableResult
  func add(_ sample: SampleCase) throws -> CaseNumber {
    var generator = SeededGenerator(UInt64(bitPattern: sample.received.seconds))
    let report = NewReport(
      origin: .place(sample.place), category: sample.category, kind: sample.kind, channel: .web,
      subject: sample.subject, text: sample.text, location: sample.location)
    let number = try receive(report, at: sample.received, using: &generator).number
    try record(NewEvent(.dispatch, by: .dispatcher, target: sample.unit), on: number, at: sample.received + 600)
    try record(NewEvent(.sign, by: .handler, unit: sample.unit), on: number, at: sample.received + 1200)
    if let answer = sample.answer { try self.answer(number, answer, by: sample.unit, at: sample.answered) }
    if let grade = sample.grade {
      try record(
        NewEvent(.rate, by: .resident, grade: grade, resolution: .resolved), on: number, at: sample.answered + 3600)
    }
    if let text = sample.published { try publish(number, text, by: .dispatcher, at: sample.answered) }
    return number
  }

  func answer(_ number: CaseNumber, _ text: String, by unit: String, at moment: Timestamp) throws {
    try record(NewEvent(.answer, by: .handler, unit: unit, text: text), on: number, at: moment)
  }
}

extension CaseNumber {
  /// The address of the case's page.
  var href: String { "/cases/\(month)/\(self).html" }
}
