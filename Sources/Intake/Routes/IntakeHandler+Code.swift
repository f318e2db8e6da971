internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// A code as somebody typed it: in whatever spelling, it leads to the address printed for it.
  func code(_ visit: Visit) -> Response {
    withCode(visit) { code in .redirect303(LocalLocation("/R/\(code.text)")) }
  }

  /// The form of a code whose page has not been built yet.
  func form(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    let key = FormKey.make(using: &random)
    return withCode(visit) { code in
      answer(.ok, store: visit.store) { maker throws(Failure) in
        let form = try FormSource(maker, visit.store).form(place: code.place, code: code.text, key: key)
        return try page(form, titled: "form.title", maker)
      }
    }
  }

  /// Answers for a code in use; the others explain themselves.
  private func withCode(_ visit: Visit, _ show: (Code) -> Response) -> Response {
    let code: Code?
    do throws(StoreError) {
      code = try typedCode(visit.request).flatMap { text throws(StoreError) in try visit.store.code(text) }
    } catch {
      noteFailure(.store(error))
      return message(.later, store: nil)
    }
    guard let code else { return message(.unknownCode, store: visit.store) }
    switch code.status {
    case .active: return show(code)
    case .retired: return outOfUse(.gone, moved: nil, visit)
    case .redirected(let other): return outOfUse(.ok, moved: "/R/\(other)", visit)
    }
  }

  /// The field `c`, or what stands there as the end of an address: `c=r7k3m4.html`.
  private func typedCode(_ request: Request) -> String? {
    guard let typed = request.query["c"] else { return nil }
    let text = typed.hasSuffix(".html") ? typed.dropLast(5) : typed[...]
    return try? CodeText(parsing: text).text
  }

  private func outOfUse(_ status: Status, moved: String?, _ visit: Visit) -> Response {
    answer(status, store: visit.store) { maker throws(Failure) in
      let head = try head("code.retired", "code.choose", .none, maker)
      let shape = RetiredCodePage()
      return try maker.page(RetiredCodePage.template, shape.shape) { record throws(Failure) in
        shape.fill(&record, site: maker.site, head: head, moved: moved, choose: "/report/")
      }
    }
  }
}
