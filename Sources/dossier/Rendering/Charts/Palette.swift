internal import DossierCore

/// The few colours of the output, or none.
struct Palette: Sendable, Equatable {
  /// Whether anything is coloured.
  let isOn: Bool

  /// No colours.
  static let plain = Palette(isOn: false)

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func red(_ text: String) -> String { styled(text, "31") }
  func yellow(_ text: String) -> String { styled(text, "33") }
  func cyan(_ text: String) -> String { styled(text, "36") }

  /// The word of a severity in its colour.
  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: styled(severity.rawValue, "1;31")
    case .warning: styled(severity.rawValue, "1;33")
    case .note: styled(severity.rawValue, "1;36")
    }
  }

  private func styled(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
