internal import Casework

/// Days and moments in plain words.
struct MomentWording {
  let maker: PageMaker
  let offset: UTCOffset

  /// A day with the time, as in a deadline.
  func moment(_ moment: Timestamp) throws(Failure) -> String {
    let (date, second) = offset.civil(moment)
    let minute = second / 60 % 60
    let values =
      try dateValues(date) + [
        ("weekday", try maker.say("weekday.\(date.weekday)")),
        ("time", "\(second / 3600):\(minute < 10 ? "0" : "")\(minute)"),
      ]
    return try maker.say("date.moment", all: values)
  }

  /// A day, as in a timeline.
  func day(_ moment: Timestamp) throws(Failure) -> String {
    try maker.say("date.day", all: dateValues(offset.date(moment)))
  }

  private func dateValues(_ date: CivilDate) throws(Failure) -> [(String, String)] {
    let (year, month, day) = date.components
    return [("year", String(year)), ("month", try maker.say("month.\(month)")), ("day", String(day))]
  }
}
