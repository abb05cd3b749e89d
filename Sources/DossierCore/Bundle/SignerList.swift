/// The public keys of a text that has one a line, as `authorized_keys` and `.pub` files do.
public struct SignerList: Sendable, Equatable {
  /// The keys, in order.
  public let keys: [SSHPublicKey]

  /// A line that is no key.
  public struct Problem: Error, Sendable, Equatable {
    /// Its number, from 1.
    public let line: Int
    /// Whether a key may follow options, which are not honoured here.
    public let hasOptions: Bool

    /// Makes a problem.
    public init(line: Int, hasOptions: Bool) {
      self.line = line
      self.hasOptions = hasOptions
    }
  }

  /// The most bytes of such a text.
  public static let maximumBytes = 1 << 20

  /// Reads a text; empty lines and those that begin with `#` are none of its own.
  ///
  /// - Throws: `Problem`, the first one.
  public init(_ text: String) throws(Problem) {
    var keys: [SSHPublicKey] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard let key = SSHPublicKey(words.joined(separator: " ")) else {
        let hasOptions = words.indices.dropFirst().contains { start in
          SSHPublicKey(words[start...].joined(separator: " ")) != nil
        }
        throw Problem(line: place + 1, hasOptions: hasOptions)
      }
      keys.append(key)
    }
    self.keys = keys
  }
}
