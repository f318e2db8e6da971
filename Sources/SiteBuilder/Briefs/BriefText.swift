public import Casework
import PortalContent
import Templates

/// A brief in words and numbers, in the order that it is read.
public struct BriefText: Sendable {
  /// A figure: what it is called, how it is printed, and what it is made of.
  public struct Figure: Sendable {
    /// What it is called.
    public let name: String
    /// The number as printed.
    public let value: String
    /// What it is made of, or what is left out.
    public let note: String
  }

  /// A bar of the chart; the label is empty where neighbours have one.
  public struct Bar: Sendable {
    /// The day; empty where neighbours have one.
    public let label: String
    /// Of what is received.
    public let received: Int
    /// Of what is answered.
    public let answered: Int
  }

  /// A table with its heading; the first cell of a row is its name.
  public struct Table: Sendable {
    /// The heading.
    public let title: String
    /// The names of the columns.
    public let columns: [String]
    /// The cells, line by line.
    public let rows: [[String]]
    /// What it is made of, or what is left out.
    public let note: String
  }

  /// A chart with what its two colours are.
  public struct Chart: Sendable {
    /// The heading.
    public let title: String
    /// Of what is received.
    public let received: String
    /// Of what is answered.
    public let answered: String
    /// Oldest first.
    public let bars: [Bar]
  }

  /// What staff wrote or what was found, under its heading.
  public struct Passage: Sendable {
    /// The heading.
    public let title: String
    /// Paragraphs and list entries.
    public let blocks: [TextBlock]
  }

  /// The name of its kind, such as 月报.
  public let kind: String
  /// Year and number.
  public let issue: String
  /// The title.
  public let title: String
  /// The days it is about.
  public let days: String
  /// The day it is dated.
  public let date: CivilDate
  /// Who answers for it; may be empty.
  public let signedBy: String
  /// Up to when is counted, and that what comes later changes nothing.
  public let cutOff: String
  /// The large numbers.
  public let figures: [Figure]
  /// What staff say; nil where they say nothing.
  public let remarks: Passage?
  /// Received and answered day by day; nil in a brief of one category.
  public let chart: Chart?
  /// The hot topics as sentences.
  public let topics: Passage
  /// The comparison and the lists.
  public let tables: [Table]
}

extension BriefText {
  private static let mostTopics = 8

  init(_ edition: BriefEdition, _ context: SiteContext) throws {
    let brief = edition.brief
    let words = BriefWords(edition, context)
    kind = try context.say("brief.\(brief.kind.rawValue)")
    issue = try context.say("brief.year-issue", ("year", String(brief.date.year)), ("number", String(brief.number)))
    title = brief.title
    days = try words.days()
    date = brief.date
    signedBy = brief.signedBy
    cutOff = try context.say("brief.how", ("cutOff", words.cutOff))
    figures = try words.figures()
    let said = TextBlock.blocks(ofHTML: brief.bodyHTML)
    remarks = said.isEmpty ? nil : Passage(title: try context.say("brief.remarks"), blocks: said)
    chart = brief.category == nil ? try words.chart() : nil
    topics = Passage(title: try context.say("topics.page"), blocks: try words.topics(most: Self.mostTopics))
    tables = try words.tables()
  }
}
