extension String {
  /// The text as one word of a shell, in quotes.
  var shellQuoted: String {
    // By scalars: a quote with a combining mark behind it is another character, and ends the word all the same.
    var word = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { word += "'\\'" }
      word.unicodeScalars.append(scalar)
    }
    return word + "'"
  }

  /// The text as one word of a shell, quoted if that is needed.
  public var shellWord: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"):
          true
        default: false
        }
      }
    return isPlain && utf8.first != UInt8(ascii: "-") ? self : shellQuoted
  }
}
