internal import CaseStore
internal import HTTPExchange
internal import Pages
internal import Workspace

extension IntakeHandler {
  /// What the public finds among published cases, notices, services and contacts.
  func search(_ visit: Visit) -> Response {
    let query = visit.request.query
    let question = SearchQuestion(
      text: query["q"] ?? "", place: query["place"] ?? "", category: query["category"] ?? "", unit: query["unit"] ?? "",
      month: query["month"] ?? "", page: query["page"].flatMap { Int($0) } ?? 1)
    do throws(StoreError) {
      let results = try results(of: question)
      return answer(.ok, store: visit.store) { maker throws(Failure) in
        try page(of: results, question, visit.request.mount, maker)
      }
    } catch {
      noteFailure(.store(error))
      return message(.later, store: visit.store)
    }
  }

  private func results(of question: SearchQuestion) throws(StoreError) -> SearchResultsPage.Results? {
    guard let index = try SearchIndex(path: workspace.searchIndex) else { return nil }
    return SearchResultsPage.Results(answer: try index.answer(question), choices: try index.choices(question))
  }

  private func page(
    of results: SearchResultsPage.Results?, _ question: SearchQuestion, _ mount: String, _ maker: PageMaker
  ) throws(Failure) -> [UInt8] {
    let isSearched = results?.answer.reading == .searched && !question.text.isEmpty
    let title =
      isSearched ? try maker.say("search.page-title", ("text", question.text)) : try maker.say("search.title")
    let head = PageHead(title: title, description: try maker.say("search.description"), path: nil, isHidden: true)
    let wording = try SearchWording(maker)
    let shape = SearchResultsPage()
    return try maker.page(SearchResultsPage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, head: head, question, results, mount: mount, wording)
    }
  }
}
