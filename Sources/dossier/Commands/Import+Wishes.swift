internal import DossierCore

extension Import {
  /// What the options wish.
  func wishes() throws(CommandError) -> ImportWishes {
    var wishes = ImportWishes()
    wishes.isPartial = partial
    wishes.isForced = force
    wishes.trustsAnybody = untrusted
    for text in resolve {
      let (name, value) = try Self.pair(text, "CASE=ours or CASE=theirs")
      guard let winner = ConflictWinner(rawValue: value) else {
        throw CommandError(message: "'\(text)' is not CASE=ours or CASE=theirs", status: .usage)
      }
      wishes.resolutions[name] = winner
    }
    for text in decline {
      let (name, value) = try Self.pair(text, "CASE=WHY")
      wishes.declined[name] = value
    }
    for text in party {
      let (name, value) = try Self.pair(text, "ID=NAME or ID=new")
      guard value == "new" || Slug(value) != nil else {
        throw CommandError(message: "'\(value)' is not the name of a party's file", status: .usage)
      }
      wishes.parties[name] = value == "new" ? .some(nil) : Slug(value)
    }
    return wishes
  }

  private static func pair(_ text: String, _ form: String) throws(CommandError) -> (String, String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex else {
      throw CommandError(message: "'\(text)' is not \(form)", status: .usage)
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
