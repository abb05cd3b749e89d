import DossierCore

/// The name of a file, made of a name as commands make it.
enum SlugText {
  static func make(_ name: String) -> String {
    var slug = ""
    for byte in LatinFolding.fold(name).utf8 {
      switch byte {
      case 48...57, 97...122: slug.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !slug.hasSuffix("-") { slug += "-" }
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }
}
