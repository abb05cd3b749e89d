extension StoreCheck {
  /// All kinds of findings with those of a store's own rules, by their ids; a rule that cannot be read has one, too.
  ///
  /// - Throws: `LoadError.file` if the folder of rules cannot be listed.
  public static func kinds(in store: Store) throws(LoadError) -> [FindingKind] {
    let rules = try store.ruleNames().map { name in
      let path = StoreLayout.rule(name)
      guard let rule = try? store.load(StoreRule.self, at: path).value else {
        return FindingKind(
          StoreRule.findingID(name), .error, "a rule that cannot be read",
          "'dossier check \(path)' says what is wrong with it.")
      }
      let cases = rule.when.map { "Of cases that match '\($0)'" } ?? "Of every case"
      return FindingKind(
        StoreRule.findingID(name), rule.severity, rule.message,
        "\(cases), \(path) requires '\(rule.require)'." + (rule.hint.map { "\n\n\($0)" } ?? ""))
    }
    return (kinds + rules).sorted { $0.id < $1.id }
  }
}

extension CheckRun {
  /// Reads the store's own rules; those that are sound are held against each case.
  mutating func checkRules() {
    let queries = QueryContext(store.settings.value, today: context.options.now.date)
    let scan = store.scan(context.listing.rules.map { StoreLayout.rule($0) }, as: StoreRule.self) { file in
      (file, RuleCheck.violation(of: file, in: queries))
    }
    isPartial = isPartial || !scan.errors.isEmpty
    for error in scan.errors { findings += Self.findings(error, as: StoreRule.self, store) }
    var sound: [(file: Loaded<StoreRule>, violation: Query)] = []
    for (file, violation) in scan.values {
      switch violation {
      case .success(let query): sound.append((file, query))
      case .failure(let problem): findings += problem.findings
      }
    }
    guard !sound.isEmpty else { return }
    do throws(LoadError) {
      rules = try RuleRun(sound, in: store, context.listing.parties, asOf: context.options.now.date)
    } catch {
      findings += error.findings(in: StoreLayout.checks)
    }
  }
}
