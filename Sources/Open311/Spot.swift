internal import Casework

/// Where a report is about: a place of the portal, and the rest in words.
struct Spot {
  let place: String
  let location: String?

  /// Finds the place: by its code (`address_id`, `attribute[place]`), else the narrowest whose name stands in the address, else the widest
  /// of all, where whoever dispatches reads the address or the coordinates.
  init(_ visit: Visit, places: [Place]) throws(Mistake) {
    let address = visit["address_string"]
    let coordinates = try Self.coordinates(visit)
    let exact = visit["attribute[location]"]
    let words = [address, exact, coordinates, Self.picture(visit)].compactMap(\.self)
    location = words.isEmpty ? nil : words.joined(separator: " ")
    if let code = visit["address_id"] ?? visit["attribute[place]"] {
      place = code
      return
    }
    guard address != nil || coordinates != nil else { throw .whereMissing }
    let named = places.filter { address?.contains($0.name) == true }.max {
      ($0.level, $0.name.count) < ($1.level, $1.name.count)
    }
    guard let found = named ?? places.first(where: { $0.parent == nil }) ?? places.first else { throw .placeUnknown }
    place = found.code
  }

  private static func coordinates(_ visit: Visit) throws(Mistake) -> String? {
    guard let latitude = visit["lat"], let longitude = visit["long"] else { return nil }
    guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north),
      (-180...180).contains(east)
    else { throw .coordinatesUnreadable }
    return "\(latitude), \(longitude)"
  }

  /// Pictures stay where they are: whoever looks follows the address.
  private static func picture(_ visit: Visit) -> String? {
    guard let address = visit["media_url"], address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return nil
    }
    return address
  }
}
