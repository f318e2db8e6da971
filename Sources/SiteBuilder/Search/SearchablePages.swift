import CaseStore
import Casework
import PortalContent
import Templates

/// What is found besides cases: notices, briefs, pages of content, vetted services and the contact wall.
struct SearchablePages {
  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  /// All of them: what is dated first, newest first.
  ///
  /// - Throws: ``TemplateError`` where the wording lacks a sentence.
  func all() throws(TemplateError) -> [SearchPage] {
    let portal = context.portal
    let notices = portal.notices.map {
      SearchPage(
        sort: .notice, title: $0.title, text: HTMLText.plain($0.bodyHTML), href: "/notices/\($0.slug).html")
    }
    let briefs = context.dueBriefs.map {
      SearchPage(sort: .notice, title: $0.title, text: HTMLText.plain($0.bodyHTML), href: BriefEdition.href($0))
    }
    let pages = portal.pages.map {
      SearchPage(sort: .page, title: $0.title, text: HTMLText.plain($0.bodyHTML), href: "/\($0.slug)/")
    }
    return notices + briefs + services() + (try contacts()) + pages
  }

  private func services() -> [SearchPage] {
    let names = Dictionary(context.portal.places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    return context.portal.services.filter { !$0.isRemoved }.map { service in
      let text = [service.kind, service.place.flatMap { names[$0] } ?? "", service.telephone, service.remark]
      return SearchPage(sort: .service, title: service.name, text: Self.line(text), href: ServicesPage.href)
    }
  }

  /// One entry a unit, as on the contact wall.
  private func contacts() throws(TemplateError) -> [SearchPage] {
    let office = try context.say("contacts.office")
    return context.catalogue.units.filter { !$0.isRetired }.compactMap { unit in
      let own = context.portal.contacts.filter { $0.unit == unit.code }
        .map { Self.line([$0.post, $0.name, $0.telephone, $0.hours]) }
      let telephone = context.portal.units.first { $0.code == unit.code }?.telephone
      let lines = own.isEmpty ? [telephone].compactMap(\.self).map { Self.line([office, $0]) } : own
      guard !lines.isEmpty else { return nil }
      return SearchPage(sort: .contact, title: unit.name, text: Self.line(lines), href: ContactsPage.href)
    }
  }

  private static func line(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
