internal import CaseStore

/// A design with what it is also offered as: bilingual, in large print.
struct DesignFamily {
  static let variants = ["bilingual", "large"]

  /// The design that the others are named after.
  let base: PrintDesign
  /// All of them, the base first.
  let members: [PrintDesign]

  /// The families of designs, in the order of their bases.
  static func all(_ designs: [PrintDesign]) -> [DesignFamily] {
    let names = Set(designs.map(\.name))
    return designs.filter { variant(of: $0.name, among: names).isEmpty }.map { base in
      let named = [base.name] + variants.map { "\(base.name)-\($0)" }
      return DesignFamily(base: base, members: named.compactMap { name in designs.first { $0.name == name } })
    }
  }

  /// What a design is of its family; empty for the base.
  func variant(_ design: PrintDesign) -> String { String(design.name.dropFirst(base.name.count).dropFirst()) }

  private static func variant(of name: String, among names: Set<String>) -> String {
    for variant in variants
    where name.hasSuffix("-" + variant) && names.contains(String(name.dropLast(variant.count + 1))) {
      return variant
    }
    return ""
  }
}
