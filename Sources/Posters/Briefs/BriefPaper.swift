/// A brief as it goes onto paper: every word and number of it, in order.
public struct BriefPaper: Sendable, Hashable {
  /// What stands on its cover.
  public struct Cover: Sendable, Hashable {
    /// 日报, 周报, 月报 or 专报.
    public var kind: String
    /// Year and number, 2026 年第 8 期.
    public var issue: String
    /// The title.
    public var title: String
    /// The days it is about.
    public var days: String
    /// The day it is dated.
    public var date: String
    /// Who answers for it; empty leaves a line to sign on.
    public var signedBy: String
    /// The portal's name.
    public var portal: String
    /// The office.
    public var office: String
    /// Up to when is counted.
    public var cutOff: String

    /// A cover.
    public init(
      kind: String, issue: String, title: String, days: String, date: String, signedBy: String, portal: String,
      office: String, cutOff: String
    ) {
      self.kind = kind
      self.issue = issue
      self.title = title
      self.days = days
      self.date = date
      self.signedBy = signedBy
      self.portal = portal
      self.office = office
      self.cutOff = cutOff
    }
  }

  /// A large number with what it is called and what it is made of.
  public struct Figure: Sendable, Hashable {
    let name: String
    let value: String
    let note: String

    /// A figure.
    public init(name: String, value: String, note: String) {
      self.name = name
      self.value = value
      self.note = note
    }
  }

  /// One bar of the chart: what is received and what is answered.
  public struct Bar: Sendable, Hashable {
    let label: String
    let received: Int
    let answered: Int

    /// A bar.
    public init(label: String, received: Int, answered: Int) {
      self.label = label
      self.received = received
      self.answered = answered
    }
  }

  /// What stands on the pages behind the cover.
  public enum Part: Sendable, Hashable {
    case heading(String)
    /// A paragraph; `mark` is the number or dot before a list entry, empty for none.
    case paragraph(String, mark: String)
    case figures([Figure])
    case chart(title: String, received: String, answered: String, [Bar])
    /// The first column is to the left, the others to the right.
    case table(columns: [String], rows: [[String]], note: String)
  }

  /// What stands on its cover.
  public var cover: Cover
  /// What stands behind it, in order.
  public var parts: [Part]

  /// A brief.
  public init(cover: Cover, parts: [Part]) {
    self.cover = cover
    self.parts = parts
  }
}
