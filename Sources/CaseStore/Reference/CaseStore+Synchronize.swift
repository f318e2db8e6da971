internal import Casework

extension CaseStore {
  /// Makes the store's lists and rules those of content.
  ///
  /// What has the same code keeps its id, whatever its name or parent is now, so cases stay with it. What is no longer
  /// in content is deleted, or retired where a case, a code or another entry refers to it. Nothing is written where
  /// nothing differs.
  /// - Parameter reference: the lists and rules, complete.
  /// - Returns: what changed.
  /// - Throws: ``StoreError``; `unknownPlace`, `unknownUnit` or `unknownCategory` where an entry refers to one that is
  ///   not there; the store is then as it was.
  public func synchronize(_ reference: PortalReference) throws(StoreError) -> SynchronizeSummary {
    try write { () throws(StoreError) in
      var summary = SynchronizeSummary()
      try writePlaces(reference.places, &summary)
      try writeUnits(reference.units, &summary)
      try writeCategories(reference.categories, &summary)
      try removeVanished(reference, &summary)
      try writeRules(reference)
      return summary
    }
  }

  private func removeVanished(
    _ reference: PortalReference, _ summary: inout SynchronizeSummary
  ) throws(StoreError) {
    // Those that refer go before those referred to.
    try removeAbsent(.categories, keeping: Set(reference.categories.map(\.code)), &summary)
    try removeAbsent(.units, keeping: Set(reference.units.map(\.code)), &summary)
    try removeAbsent(.places, keeping: Set(reference.places.map(\.code)), &summary)
  }

  private func writeRules(_ reference: PortalReference) throws(StoreError) {
    let settings = ClockSettings(
      offset: reference.offset, years: reference.calendarYears, officeHours: reference.officeHours)
    if try storedClockSettings() != settings {
      for (key, value) in settings.texts { try set(key, to: value) }
    }
    try writeProfile(reference.profile)
    try write(reference.abuse)
    try write(reference.photos)
    if try timeLimits() != reference.limits { try writeLimits(reference.limits) }
    try write(reference.automatic, audiences: reference.notices, facts: reference.noticeFacts)
    try write(reference.publication)
    if try dispatchRules() != reference.dispatchRules { try writeDispatchRules(reference.dispatchRules) }
    if try replyTemplates() != reference.replyTemplates { try writeReplyTemplates(reference.replyTemplates) }
    if try calendarDays() != reference.calendarDays { try writeCalendar(reference.calendarDays) }
  }

  private func writeLimits(_ limits: [TimeLimit]) throws(StoreError) {
    try query("DELETE FROM time_limits").run()
    for (position, limit) in limits.enumerated() {
      let insert = try query("INSERT INTO time_limits VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
      try insert.bind(1, position)
      try insert.bind(2, limit.step.rawValue)
      try insert.bind(3, limit.kind?.rawValue)
      try insert.bind(4, limit.category)
      try insert.bind(5, limit.flag?.rawValue)
      try insert.bind(6, limit.amount)
      try insert.bind(7, limit.measure.rawValue)
      try insert.bind(8, limit.channel?.rawValue)
      try insert.run()
    }
  }

  private func writeCalendar(_ days: [CivilDate: Bool]) throws(StoreError) {
    try query("DELETE FROM calendar_days").run()
    for (day, isWorking) in days.sorted(by: { $0.key < $1.key }) {
      let insert = try query("INSERT INTO calendar_days VALUES (?1, ?2)")
      try insert.bind(1, Int64(day.daysSince1970))
      try insert.bind(2, isWorking)
      try insert.run()
    }
  }
}
