import Templates

/// A kind of page: a template and the shape of what it shows.
protocol SitePage: Sendable {
  /// The name of the template.
  static var template: String { get }
  /// What the page is made of.
  var shape: Shape { get }
  init()
}

extension HomePage: SitePage {}
extension NodePage: SitePage {}
extension IndexPage: SitePage {}
extension CaseListPage: SitePage {}
extension BoardPage: SitePage {}
extension AppraisalPage: SitePage {}
extension MonthsPage: SitePage {}
extension MonthPage: SitePage {}
extension MonthListPage: SitePage {}
extension OverduePage: SitePage {}
extension FAQPage: SitePage {}
extension TopicsPage: SitePage {}
extension DataPage: SitePage {}
extension ContactsPage: SitePage {}
extension ServicesPage: SitePage {}
extension ExplanationPage: SitePage {}
extension WithdrawnPage: SitePage {}
extension ChoosePlacePage: SitePage {}
extension ArticlePage: SitePage {}
extension NoticesPage: SitePage {}
extension CasePage: SitePage {}
extension BriefPage: SitePage {}
extension BriefsPage: SitePage {}
