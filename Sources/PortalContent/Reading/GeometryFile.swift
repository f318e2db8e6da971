import Casework
import Foundation

/// `geometry.geojson` (RFC 7946): polygons of places, each named by the property `code` or `name`.
enum GeometryFile {
  static let file = "geometry.geojson"

  /// The outlines, in the order of the places; none where there is no such file.
  static func read(_ folder: ContentFolder, places: [Place], _ findings: inout Findings) -> [PlaceOutline] {
    guard let source = folder.read(file, isRequired: false, &findings) else { return [] }
    let collection: Collection
    do {
      collection = try JSONDecoder().decode(Collection.self, from: Data(source.text.bytes))
    } catch {
      findings.error(.notGeometry, at: source.whole)
      return []
    }
    var rings: [String: [[PlaceOutline.Point]]] = [:]
    for feature in collection.features {
      if let place = places.first(where: { feature.names($0) }) {
        rings[place.code, default: []] += feature.geometry.rings
      } else {
        let name = feature.properties.code ?? feature.properties.name ?? ""
        findings.warning(.notListed(name, as: "code", in: PlacesFile.file), at: source.whole)
      }
    }
    return places.compactMap { place in
      rings[place.code].map { PlaceOutline(place: place.code, rings: $0) }
    }
  }

  private struct Collection: Decodable {
    let features: [Feature]
  }

  private struct Feature: Decodable {
    let properties: Properties
    let geometry: Geometry

    func names(_ place: Place) -> Bool {
      if let code = properties.code { return code == place.code }
      return properties.name == place.name
    }
  }

  private struct Properties: Decodable {
    let code: String?
    let name: String?

    private enum CodingKeys: String, CodingKey {
      case code
      case adcode
      case name
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      code = Self.text(values, .code) ?? Self.text(values, .adcode)
      name = Self.text(values, .name)
    }

    /// A code may stand as a number.
    private static func text(_ values: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) -> String? {
      if let text = try? values.decode(String.self, forKey: key) { return text }
      return (try? values.decode(Int.self, forKey: key)).map { String($0) }
    }
  }

  private struct Geometry: Decodable {
    let rings: [[PlaceOutline.Point]]

    private enum CodingKeys: String, CodingKey {
      case type
      case coordinates
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      let rings =
        switch try values.decode(String.self, forKey: .type) {
        case "Polygon": try values.decode([[[Double]]].self, forKey: .coordinates)
        case "MultiPolygon": try values.decode([[[[Double]]]].self, forKey: .coordinates).flatMap(\.self)
        default: [[[Double]]]()
        }
      self.rings = rings.map { ring in
        ring.compactMap { $0.count < 2 ? nil : PlaceOutline.Point(longitude: $0[0], latitude: $0[1]) }
      }
    }
  }
}
