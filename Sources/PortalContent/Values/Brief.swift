public import Casework

/// 简报: a dated summary. Its figures are computed by the build; what stands here is which days it is about, and what staff say.
public struct Brief: Hashable, Sendable {
  /// How often briefs of a kind come out.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// 日报.
    case daily
    /// 周报.
    case weekly
    /// 月报.
    case monthly
    /// 专报: on one subject, when there is need.
    case special
  }

  /// The brief's address under `/briefs/`: lower-case letters, digits and hyphens.
  public var slug: String
  /// How often its kind comes out.
  public var kind: Kind
  /// 第 N 期: the number among the briefs of its kind in its year.
  public var number: Int
  /// The title, without markup.
  public var title: String
  /// The first day that it is about.
  public var from: CivilDate
  /// The day it is dated, which is the last it is about: it is counted up to the end of this day.
  public var date: CivilDate
  /// The code of the category it is about; nil where it is about everything.
  public var category: String?
  /// 签发人: who answers for it; may be empty.
  public var signedBy: String
  /// What staff say, as HTML from Markdown; empty where they say nothing.
  public var bodyHTML: String

  /// A brief.
  public init(
    slug: String, kind: Kind, number: Int, title: String, from: CivilDate, date: CivilDate, category: String? = nil,
    signedBy: String = "", bodyHTML: String = ""
  ) {
    self.slug = slug
    self.kind = kind
    self.number = number
    self.title = title
    self.from = from
    self.date = date
    self.category = category
    self.signedBy = signedBy
    self.bodyHTML = bodyHTML
  }
}

extension Brief.Kind {
  /// The first day of a brief that does not name one; nil for kinds that always name it.
  func firstDay(upTo date: CivilDate) -> CivilDate? {
    switch self {
    case .daily: date
    case .weekly: date + -6
    case .monthly: date.month.firstDay
    case .special: nil
    }
  }
}
