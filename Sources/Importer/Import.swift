public import CaseStore
public import Casework
public import PortalContent

/// Takes over the cases of a file: CSV, TSV, or JSON Lines.
///
/// ```swift
/// let plan = try Import(options).plan(file: path, portal: portal, store: store, at: now, using: &generator)
/// print(plan)
/// let result = try Import(options).run(
///   file: path, rejectsTo: path + ".rejected.csv", portal: portal, store: store, at: now, using: &generator)
/// ```
public struct Import: Sendable {
  let options: ImportOptions

  /// An import with its choices.
  public init(_ options: ImportOptions) {
    self.options = options
  }

  /// What ``run(file:rejectsTo:portal:store:at:using:progress:)`` would do, found out by doing it and taking it back.
  ///
  /// - Parameters:
  ///   - file: the path of the file.
  ///   - portal: what the content says: the places, categories and units that rows may name.
  ///   - store: where the cases would go, with the portal's content synchronized; it is as before afterwards.
  ///   - moment: now.
  ///   - generator: where the query codes' chance comes from.
  ///   - progress: called every few hundred rows.
  /// - Returns: what would be done.
  /// - Throws: ``ImportError``.
  public func plan(
    file: String, portal: Portal, store: CaseStore, at moment: Timestamp,
    using generator: inout some RandomNumberGenerator, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ImportError) -> ImportPlan {
    let work = Work(file: file, rejects: nil, portal: portal, store: store, moment: moment, isKept: false)
    return try start(work, using: &generator, progress)
  }

  /// Takes the cases over in one transaction: all that can be taken, or on an error none.
  ///
  /// A row that cannot be taken is rejected and keeps none of the others from being taken.
  /// - Parameters:
  ///   - file: the path of the file.
  ///   - rejects: the path of a file for rejected rows with their reasons; written only when there are any, in place of
  ///     an earlier one.
  ///   - portal: what the content says: the places, categories and units that rows may name.
  ///   - store: where the cases go, with the portal's content synchronized.
  ///   - moment: now; the time of the decision to publish.
  ///   - generator: where the query codes' chance comes from.
  ///   - progress: called every few hundred rows.
  /// - Returns: what was done.
  /// - Throws: ``ImportError``; the store is then as before.
  public func run(
    file: String, rejectsTo rejects: String?, portal: Portal, store: CaseStore, at moment: Timestamp,
    using generator: inout some RandomNumberGenerator, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ImportError) -> ImportResult {
    let work = Work(file: file, rejects: rejects, portal: portal, store: store, moment: moment, isKept: true)
    let plan = try start(work, using: &generator, progress)
    return ImportResult(plan: plan, rejectsFile: plan.rejected.isEmpty ? nil : rejects)
  }
}
