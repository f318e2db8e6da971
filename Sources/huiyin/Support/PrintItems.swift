import ArgumentParser
import Casework
import PortalContent
import Posters

/// Makes things to print from a portal's places and the codes that were handed out.
struct PrintItems {
  private let places: [String: Place]
  private let portal: Portal

  init(_ portal: Portal) {
    self.portal = portal
    places = Dictionary(portal.places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes of the places with a name or code, and of all that lie in them.
  ///
  /// - Throws: `ValidationError` where there is none.
  func places(named name: String) throws -> [String] {
    let found = portal.places.filter { $0.code == name || $0.name == name || $0.formerNames.contains(name) }
    guard !found.isEmpty else { throw ValidationError("There is no place “\(name)” in content/places.csv") }
    return places(inside: Set(found.map(\.code)))
  }

  /// The codes of some places, and of all that lie in them.
  func places(inside tops: Set<String>) -> [String] {
    portal.places.filter { place in chain(place).contains { tops.contains($0.code) } }.map(\.code)
  }

  /// The things to print for codes, in the order of places.
  func items(_ codes: [Code], where isWanted: (Code) -> Bool) -> [PrintItem] {
    let byPlace = Dictionary(grouping: codes, by: \.place)
    return portal.places.flatMap { place in
      (byPlace[place.code] ?? []).enumerated().filter { isWanted($0.element) }.map { number, code in
        item(code, place, number: number + 1)
      }
    }
  }

  /// What the calibration page carries: the portal's own address.
  var home: PrintItem {
    PrintItem(
      code: "", url: Self.origin(portal.settings.host), typed: Self.typedHost(portal), placeCode: "", placeName: "",
      areas: [], areaCode: "", street: "", placement: "", serial: "")
  }

  /// What designs are shown with: a place of the portal and a code that nobody handed out.
  var sample: PrintItem {
    guard let place = portal.places.first(where: { $0.level == .community }) ?? portal.places.last else { return home }
    return item(Code(text: "ACDEFG", place: place.code, material: "", placement: ""), place, number: 1)
  }

  private func item(_ code: Code, _ place: Place, number: Int) -> PrintItem {
    let chain = chain(place)
    let street = chain.first { $0.level == .street } ?? chain.dropFirst().first ?? place
    let address =
      (try? CodeText(parsing: code.text))?.address(at: portal.settings.host) ?? portal.settings.host + "/R/" + code.text
    return PrintItem(
      code: code.text, url: address, typed: Self.typedHost(portal) + "/R/" + code.text, placeCode: place.code,
      placeName: place.name, areas: chain.dropFirst().reversed().map(\.name), areaCode: chain.last?.code ?? place.code,
      street: street.name, placement: code.placement,
      serial: place.code + "-" + (number < 10 ? "0" : "") + String(number))
  }

  /// A place and what it lies in, narrowest first.
  private func chain(_ place: Place) -> [Place] {
    Array(sequence(first: place) { $0.parent.flatMap { places[$0] } })
  }

  static func typedHost(_ portal: Portal) -> String {
    portal.settings.host.split(separator: "/").last.map { String($0) } ?? portal.settings.host
  }

  private static func origin(_ host: String) -> String {
    let parts = host.split(separator: "/")
    return "https://" + (parts.last.map { $0.uppercased() } ?? "") + "/"
  }
}

extension PrintOffice {
  /// What every printed thing of a portal says alike.
  init(_ portal: Portal) {
    let settings = portal.settings
    self.init(
      name: settings.name, englishName: settings.englishName, motto: settings.motto, office: settings.office,
      host: PrintItems.typedHost(portal), telephone: settings.telephone,
      topics: portal.categories.filter { $0.parent == nil }.map(\.name))
  }
}
