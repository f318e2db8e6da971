import Casework
import PortalContent

/// `figures.json`: for every figure the counts it is made of, and for every page the file they stand in.
struct FigureSources: Sendable {
  static let href = "/data/figures.json"

  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  func bytes() -> [UInt8] {
    var file = JSONText()
    file.object { file in
      file.key("cut_off")
      file.string(context.portal.settings.offset.rfc3339(context.cutOff))
      file.line()
      file.key("minimum_ranked")
      file.number(context.portal.settings.minimumRanked)
      file.line()
      file.key("figures")
      file.object { figures in
        for rate in Self.rates {
          figures.line()
          figures.key(rate.name)
          figures.object { entry in
            entry.key("numerator")
            entry.array { terms in for term in rate.numerator { terms.string(term) } }
            entry.key("denominator")
            entry.array { terms in for term in rate.denominator { terms.string(term) } }
          }
        }
      }
      file.line()
      file.key("appraisal")
      file.array { groups in
        for group in Board.peerGroups(context.catalogue.units) {
          groups.line()
          groups.object { append(group, to: &$0) }
        }
      }
      file.line()
      file.key("pages")
      file.array { pages in
        for source in sources() {
          pages.line()
          pages.object { entry in
            entry.key("page")
            entry.string(source.page)
            entry.key("counts")
            entry.string(source.counts)
            entry.key("row")
            entry.string(source.row)
          }
        }
      }
    }
    return file.bytes + [UInt8(ascii: "\n")]
  }

  /// What each figure counts in the appraisal of a peer group.
  private func append(_ group: String, to entry: inout JSONText) {
    entry.key("group")
    entry.string(group)
    entry.key("parts")
    entry.array { parts in
      for weight in context.portal.appraisal.weights(of: group) {
        parts.object { part in
          part.key("figure")
          part.string(Self.name(of: weight.indicator))
          part.key("points")
          part.number(weight.points)
          part.key("less_is_better")
          part.bool(weight.indicator.lowerIsBetter)
        }
      }
    }
  }

  /// The name of an appraised figure among ``rates``; those of follow-ups are not published.
  private static func name(of indicator: AppraisalWeights.Indicator) -> String {
    switch indicator {
    case .completion: "completion"
    case .onTime: "on_time"
    case .overdue: "overdue"
    case .returned: "returned"
    case .signed: "signed"
    case .contacted: "contacted"
    case .reply: "reply"
    case .resolved: "resolved"
    case .satisfied: "satisfied"
    case .strictlySatisfied: "strictly_satisfied"
    case .ratingRate: "rating_rate"
    case .followedUp: "followed_up"
    case .answeredCalls: "answered_calls"
    }
  }

  private func sources() -> [(page: String, counts: String, row: String)] {
    let portal = CountsFile.portal.href(context)
    return [(page: "/", counts: portal, row: "all")]
      + context.figures.months.map { (MonthPage.href($0), portal, $0.description) }
      + context.dueBriefs.map { (BriefEdition.href($0), BriefEdition.href($0) + "counts.csv", "all") }
      + NodeSort.allCases.flatMap { sort in
        sort.nodes(context).indices.map { position in
          (sort.nodes(context)[position].href, CountsFile.node(sort, position).href(context), "all")
        }
      }
  }

  /// Which columns of `counts.csv` make which rate: the definitions of `Tally`, in the terms of the published files.
  private static let rates: [(name: String, numerator: [String], denominator: [String])] = {
    let answered = ["answered_in_time", "answered_late", "answered_without_limit"]
    let grades = ["grade_5", "grade_4", "grade_3", "grade_2", "grade_1"]
    let due = ["answered_in_time", "answered_late", "open_overdue"]
    return [
      ("completion", answered, answered + ["open_overdue"]), ("on_time", ["answered_in_time"], due),
      ("overdue", ["answered_late", "open_overdue"], due), ("returned", ["returned"], ["dispatched"]),
      ("satisfied", ["grade_5", "grade_4", "grade_3"], grades),
      ("strictly_satisfied", ["grade_5", "grade_4"], grades),
      ("resolved", ["resolved"], ["resolved", "partly_resolved", "unresolved"]),
      ("signed", ["signed_in_time"], ["sign_due"]), ("contacted", ["contacted_in_time"], ["contact_due"]),
      ("reply", ["replied"], ["accepted"]), ("rating_rate", ["rated"], answered),
      ("answered_calls", ["answered"], ["offered"]),
    ]
  }()
}
