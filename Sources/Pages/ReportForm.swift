/// The form a resident reports with: the place, what can be chosen, and, after a mistake, all that was typed.
public struct ReportForm: Sendable {
  /// One thing to choose.
  public struct Choice: Sendable {
    /// What is sent.
    public var value: String
    /// What is read.
    public var label: String

    /// A choice.
    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What photographs may be sent along.
  public struct Photos: Sendable {
    /// How many.
    public var count: Int
    /// Bytes of each, in units of 1024 × 1024.
    public var megabytes: Int

    /// What may be sent along; nil where no photographs are taken.
    public init?(_ count: Int, megabytes: Int) {
      guard count > 0 else { return nil }
      (self.count, self.megabytes) = (count, megabytes)
    }
  }

  /// The fields that can be answered wrongly; the raw value is the name of the field, which stays stable.
  public enum Field: String, CaseIterable, Sendable {
    case place
    case text
    case location
    case kind
    case category
    case phone
  }

  /// What a resident has entered.
  public struct Answers: Sendable {
    /// What happened.
    public var text = ""
    /// Where exactly.
    public var location = ""
    /// The raw value of a kind, or empty.
    public var kind = ""
    /// The code of a category, or empty.
    public var category = ""
    /// The telephone number.
    public var phone = ""
    /// True asks for the case not to be published.
    public var isPrivate = false

    /// Nothing entered yet.
    public init() {}
  }

  /// The code of the place reported on.
  public var placeCode: String
  /// Its name, with the names of the places it lies in where that helps.
  public var placeName: String
  /// The code that was scanned; nil where the place was chosen.
  public var code: String?
  /// Makes a form sent twice one case; nil on a page that all residents share.
  public var key: String?
  /// The kinds to choose from.
  public var kinds: [Choice]
  /// The categories to choose from, by first-level category.
  public var categoryGroups: [(name: String, categories: [Choice])]
  /// What photographs may be sent along; nil where none are taken.
  public var photos: Photos?
  /// True where photographs had been chosen: browsers do not choose files again by themselves.
  public var hadPhotos = false
  /// What was entered.
  public var answers = Answers()
  /// What to change, field by field, in the order of the form.
  public var errors: [(field: Field, message: String)] = []
  /// True where the report was right and could not be stored just now.
  public var wasNotStored = false

  /// A form for a place, empty.
  public init(
    placeCode: String, placeName: String, code: String?, key: String?, kinds: [Choice],
    categoryGroups: [(name: String, categories: [Choice])]
  ) {
    self.placeCode = placeCode
    self.placeName = placeName
    self.code = code
    self.key = key
    self.kinds = kinds
    self.categoryGroups = categoryGroups
  }
}
