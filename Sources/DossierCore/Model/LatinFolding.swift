/// Latin letters without their diacritics.
public enum LatinFolding {
  /// Small letters, diacritics removed, letters that have no plain form spelled out (`ß` → `ss`).
  ///
  /// Other scripts stay as they are. One pass, so that names can be compared in bulk.
  public static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 127 }) else { return text.lowercased() }
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.value < 128 {
        folded.unicodeScalars.append(scalar)
      } else if let plain = table[scalar] {
        folded += plain
      } else if scalar.properties.generalCategory != .nonspacingMark {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ŋ": "n",
    ]
    for (plain, accented) in accentedByPlain {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static let accentedByPlain: [String: String] = [
    "a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
    "b": "ḃḅḇ",
    "c": "çćĉċčḉ",
    "d": "ďḋḍḏḑḓ",
    "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
    "f": "ḟ",
    "g": "ĝğġģǧǵḡ",
    "h": "ĥȟḣḥḧḩḫẖ",
    "i": "ìíîïĩīĭįǐȉȋḭḯỉị",
    "j": "ĵǰ",
    "k": "ķǩḱḳḵ",
    "l": "ĺļľḷḹḻḽ",
    "m": "ḿṁṃ",
    "n": "ñńņňǹṅṇṉṋ",
    "o": "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
    "p": "ṕṗ",
    "r": "ŕŗřȑȓṙṛṝṟ",
    "s": "śŝşšșṡṣṥṧṩ",
    "t": "ţťțṫṭṯṱẗ",
    "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
    "v": "ṽṿ",
    "w": "ŵẁẃẅẇẉẘ",
    "x": "ẋẍ",
    "y": "ýÿŷȳẏẙỳỵỷỹ",
    "z": "źżžẑẓẕ",
  ]
}
