/// The cases of bundles for one recipient, taken one after the other: as many together as one bundle may hold.
struct OutgoingCases {
  /// Writes them.
  let writer: OutgoingCaseWriter
  /// The cases of each bundle.
  private(set) var parts: [[OutgoingCase]] = []
  /// Why cases are left out: each error names its case.
  private(set) var leftOut: [ExchangeError] = []
  /// Whether every case of the store was looked at, so that what is in no bundle waits nowhere.
  var isOfAll = false
  private let limits: BundleLimits
  private var lineBytes = 0

  init(_ writer: OutgoingCaseWriter, _ limits: BundleLimits) {
    self.writer = writer
    self.limits = limits
  }

  /// How many there are.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Takes what came of writing one; what is wrong with it leaves it out, and no other.
  mutating func take(_ result: Result<OutgoingCase, ExchangeError>) {
    switch result {
    case .success(let item): add(item)
    case .failure(let error): leftOut.append(error)
    }
  }

  private mutating func add(_ item: OutgoingCase) {
    lineBytes += item.lineBytes
    if let last = parts.indices.last, parts[last].count < limits.cases, lineBytes <= limits.lineBytes {
      parts[last].append(item)
    } else {
      parts.append([item])
      lineBytes = item.lineBytes
    }
  }
}

extension OutgoingCaseWriter {
  /// Writes a case, the error as a value that names it; nil if nothing of it is for the recipient.
  func result(_ file: Loaded<Case>) -> Result<OutgoingCase, ExchangeError>? {
    do throws(ExchangeError) {
      return try write(file).map { .success($0) }
    } catch {
      return .failure(error.about(file.value.number))
    }
  }
}
