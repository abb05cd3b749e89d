/// Why a case was not taken, as an acknowledgement says it in one text: `5: a bankrupt company`.
public struct BundledRefusal: Sendable, Equatable {
  /// The number of the reason, as `CaseRejection` has them; nil in a text of another form.
  public let code: Int?
  /// The reason in words.
  public let reason: String

  init(code: Int, reason: String) { (self.code, self.reason) = (code, reason) }

  /// Takes a text apart.
  public init(_ text: String) {
    let parts = text.split(separator: ": ", maxSplits: 1)
    if parts.count == 2, let number = Int(parts[0]) {
      (code, reason) = (number, String(parts[1]))
    } else {
      (code, reason) = (nil, text)
    }
  }

  /// Both in one text.
  var text: String { (code.map { "\($0): " } ?? "") + reason }
}
