/// A line as a shell splits it, as far as transcripts need it.
///
/// Quotes, `\`, `NAME=value` before a command, pipes, `<`, `>`, `>>` and here-documents; nothing is expanded.
struct ShellWords: Equatable {
  /// One command of a pipeline.
  struct Command: Equatable {
    var environment: [String: String] = [:]
    var words: [String] = []
    var input: String?
    var output: String?
    var appends = false
    var hasDocument = false
  }

  private(set) var commands = [Command()]

  /// Splits a line.
  init(_ line: String) {
    var tokens = Self.tokens(line)[...]
    while let token = tokens.popFirst() {
      let last = commands.count - 1
      switch token {
      case .sign("|"): commands.append(Command())
      case .sign("<"): commands[last].input = tokens.popFirst()?.text
      case .sign(">"), .sign(">>"):
        commands[last].output = tokens.popFirst()?.text
        commands[last].appends = token == .sign(">>")
      case .sign:
        commands[last].hasDocument = true
        _ = tokens.popFirst()
      case .word(let text):
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let isAssignment =
          commands[last].words.isEmpty && parts.count == 2
          && parts[0].allSatisfy { $0.isUppercase || $0 == "_" }
        if isAssignment {
          commands[last].environment[String(parts[0])] = String(parts[1])
        } else {
          commands[last].words.append(text)
        }
      }
    }
  }

  /// The line that ends the line's here-document, if it has one.
  static func hereDocumentEnd(of line: String) -> String? {
    let tokens = tokens(line)
    guard let sign = tokens.firstIndex(of: .sign("<<")), sign + 1 < tokens.count else { return nil }
    return tokens[sign + 1].text
  }

  private enum Token: Equatable {
    case word(String)
    case sign(String)

    var text: String {
      switch self {
      case .word(let text), .sign(let text): text
      }
    }
  }

  private static func tokens(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var word: String?
    var quote: Character?
    var rest = Substring(line)
    func isSign(_ character: Character) -> Bool { character == "|" || character == "<" || character == ">" }
    while let character = rest.popFirst() {
      if let open = quote {
        if character == open {
          quote = nil
        } else if character == "\\", open == "\"", let next = rest.first, next == "\"" || next == "\\" {
          word = (word ?? "") + String(rest.removeFirst())
        } else {
          word = (word ?? "") + String(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == "\\", let next = rest.popFirst() {
        word = (word ?? "") + String(next)
      } else if character == " " || isSign(character) {
        if let text = word { tokens.append(.word(text)) }
        word = nil
        guard isSign(character) else { continue }
        let isDouble = rest.first == character && character != "|"
        if isDouble { rest.removeFirst() }
        tokens.append(.sign(String(repeating: character, count: isDouble ? 2 : 1)))
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let text = word { tokens.append(.word(text)) }
    return tokens
  }
}
