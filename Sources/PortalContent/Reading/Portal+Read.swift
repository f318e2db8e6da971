import Casework

extension Portal {
  /// Reads and checks the content of a workspace.
  ///
  /// - Parameter workspace: the folder that holds `content/`.
  /// - Returns: the portal, with what was found that does not keep it from being built in `warnings`.
  /// - Throws: ``ContentErrors`` with every mistake there is, where at least one keeps the portal from being built.
  public static func read(workspace: String) throws(ContentErrors) -> Portal {
    var findings = Findings()
    let portal = read(ContentFolder(workspace: workspace), &findings)
    guard var portal, !findings.hasErrors else { throw ContentErrors(diagnostics: findings.sorted) }
    portal.warnings = findings.sorted
    return portal
  }

  /// Reads every file, whatever is wrong with the others, so that one run finds all mistakes.
  private static func read(_ folder: ContentFolder, _ findings: inout Findings) -> Portal? {
    guard folder.exists(&findings) else { return nil }
    var publication: YAMLMapping?
    let settings = SettingsFile.read(folder, publication: &publication, &findings)
    let places = PlacesFile(folder, &findings)
    let units = UnitsFile(folder, places: places, &findings)
    let categories = CategoriesFile(folder, units: units, &findings)
    let rules = DispatchRulesFile(folder, places: places, units: units, categories: categories, &findings)
    let automatic = RulesFile(folder, &findings)
    let templates = ReplyTemplatesFile(folder, categories: categories, &findings)
    let appraisal = AppraisalFile(folder, units: units, &findings)
    let limits = LimitsFile(folder, categories: categories, &findings)
    let calendar = CalendarFile(folder, &findings)
    let codePlan = CodePlanFile(folder, places: places, &findings)
    let pages = PagesFolder.pages(folder, &findings)
    let notices = PagesFolder.notices(folder, &findings)
    let briefs = BriefsFolder.briefs(folder, categories: categories, &findings)
    let contacts = ContactsFile(folder, units: units, &findings)
    let services = ServicesFile(folder, places: places, &findings)
    let sessions = SessionsFile(folder, units: units, &findings)
    let outlines = GeometryFile.read(folder, places: places?.places ?? [], &findings)
    let scenario = ScenarioFile.read(
      folder, units: units, categories: categories, years: calendar?.years, &findings)
    let published = PublicationSettings(publication, categories: categories, &findings)
    guard let settings, let places, let units, let categories, let limits, let calendar, let codePlan else {
      return nil
    }
    Responsibility(places, units: units.units, rules: rules.rules).check(categories, places: places.places, &findings)
    return Portal(
      settings: settings, places: places.places, units: units.units, categories: categories.categories,
      dispatchRules: rules.rules, automatic: automatic.automatic, noticeAudiences: automatic.audiences,
      noticeFacts: automatic.facts,
      replyTemplates: templates.templates, appraisal: appraisal.weights,
      limits: limits.limits, calendar: calendar.working(settings), calendarDays: calendar.days,
      calendarYears: calendar.years, codePlan: codePlan.lines, pages: pages, notices: notices,
      briefs: briefs, contacts: contacts.contacts, services: services.services, phoneSessions: sessions.sessions,
      outlines: outlines,
      scenario: scenario,
      publication: published.rules(
        numbers: [settings.telephone] + units.units.compactMap(\.telephone) + contacts.contacts.map(\.telephone)),
      warnings: [])
  }
}

extension CalendarFile {
  fileprivate func working(_ settings: PortalSettings) -> WorkingCalendar {
    WorkingCalendar(
      exceptions: Dictionary(days.map { ($0.date, $0.isWorking) }, uniquingKeysWith: { first, _ in first }),
      years: years, officeHours: settings.officeHours, offset: settings.offset)
  }
}
