extension Terms {
  /// Where a rule of these terms comes from: what they say of its key, else of the mapping that it stands in.
  ///
  /// A file may name the source of a whole mapping, `interest` for `interest.starts`, and calls that of the interest
  /// rate `interest.rate` or `interest.table`.
  public func source(of rule: TermsSources.Rule) -> RuleSource? {
    var key = rule.rawValue[...]
    while true {
      if let source = sources.first(where: { $0.rule == key || $0.rule == rule.tableKey }) { return source }
      guard let point = key.lastIndex(of: ".") else { return nil }
      key = key[..<point]
    }
  }
}

extension TermsSources.Rule {
  /// Another key by which the rule may go; nil if there is none.
  fileprivate var tableKey: String? { self == .interestRate ? "interest.table" : nil }
}

extension RuleSource {
  /// The law and its article: `Code of Economic Law, art. XIX.4`.
  public var citation: String {
    guard let article else { return law }
    return article.hasPrefix("§") || article.hasPrefix("Art.") ? "\(law), \(article)" : "\(law), art. \(article)"
  }
}
