internal import Casework
internal import HTTPExchange

/// A number, and what shows that the case is somebody's own, as they were typed or as an address has them.
struct CaseQuestion {
  let number: String
  let queryCode: String
  /// The personal code of a grid worker or deputy; nil where the query code is to show it.
  let personalCode: String?

  private init(number: String, queryCode: String, personalCode: String?) {
    self.number = number
    self.queryCode = queryCode
    self.personalCode = personalCode
  }

  /// From the fields of an address.
  init(address fields: FormFields) {
    self.init(number: fields["n"] ?? "", queryCode: fields["q"] ?? "", personalCode: fields["w"])
  }

  /// From the fields of a form.
  init(form fields: FormFields) {
    self.init(number: fields["number"] ?? "", queryCode: fields["query"] ?? "", personalCode: fields["worker"])
  }

  /// The same in the spelling of receipts.
  var settled: CaseQuestion {
    func code(_ typed: String) -> String { (try? CodeText(parsing: typed).text) ?? typed }
    return CaseQuestion(
      number: CaseNumber(typed: number)?.description ?? number, queryCode: code(queryCode),
      personalCode: personalCode.map(code))
  }

  /// What an address carries to ask the same again.
  var address: [(name: String, value: String)] {
    personalCode.map { [("w", $0), ("n", number)] } ?? [("n", number), ("q", queryCode)]
  }

  /// What a form carries to ask the same again.
  var fields: [(name: String, value: String)] {
    personalCode.map { [("worker", $0), ("number", number)] } ?? [("number", number), ("query", queryCode)]
  }
}
