import Casework
import Pages
import PortalContent
import Templates

/// The forms of places and codes, with what all of them offer worked out once.
struct ReportForms: Sendable {
  private let kinds: [ReportForm.Choice]
  private let groups: [(name: String, categories: [ReportForm.Choice])]
  private let names: [String: String]

  init(_ context: SiteContext) throws {
    kinds = try Kind.allCases.map {
      ReportForm.Choice(value: $0.rawValue, label: try context.say("kind.\($0.rawValue)"))
    }
    let categories = context.portal.categories
    groups = categories.filter { $0.parent == nil }.map { top in
      let below = categories.filter { $0.parent == top.code }
      return (top.name, (below.isEmpty ? [top] : below).map { ReportForm.Choice(value: $0.code, label: $0.name) })
    }
    names = Dictionary(context.portal.places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The address of a form and the form itself, empty.
  func form(at spot: FormSpot, _ context: SiteContext) -> (href: String, form: ReportForm) {
    let place = context.portal.places[spot.place]
    let code = spot.code.map { context.codes[$0].text }
    var form = ReportForm(
      placeCode: place.code, placeName: name(of: place), code: code, key: nil, kinds: kinds, categoryGroups: groups)
    form.photos = ReportForm.Photos(
      context.portal.settings.photos.count, megabytes: context.portal.settings.photos.megabytes)
    return (code.map { "/R/\($0).html" } ?? "/report/\(place.code).html", form)
  }

  func head(_ form: ReportForm, href: String, _ context: SiteContext) throws(TemplateError) -> PageHead {
    PageHead(
      title: try context.say("form.page-title", ("placeName", form.placeName)),
      description: try context.say("form.description", ("placeName", form.placeName)), path: href, isHidden: true)
  }

  /// The address of a code that is out of use, that of the form it stands for now, and where to choose a place.
  func retired(_ number: Int, _ context: SiteContext) -> (href: String, moved: String?, choose: String) {
    let code = context.codes[number]
    let href = "/R/\(code.text).html"
    guard case .redirected(let other) = code.status else { return (href, nil, "/report/") }
    return (href, "/R/\(other).html", "/report/")
  }

  /// A narrow place's name after that of the place it lies in, because many streets have a first grid.
  private func name(of place: Place) -> String {
    guard place.level > .street, let parent = place.parent.flatMap({ names[$0] }) else { return place.name }
    return "\(parent) \(place.name)"
  }
}
