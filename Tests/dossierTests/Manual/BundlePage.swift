import DossierCore

/// What dossier-bundle(5) tells beside the keys of `bundle.yaml`: the bag, its safety and its limits.
enum BundlePage {
  static func describe(in page: inout MdocText) {
    let limits = ArchiveLimits.standard
    page.section("THE BAG")
    page.text(
      "A bundle is a bag of BagIt 1.0 (RFC 8493) in one archive: tar packed by Zstandard, or ZIP; tar that is not packed, "
        + "or packed by gzip or xz, is read too. "
        + "It has one top folder with bagit.txt, bag-info.txt, bundle.yaml, manifest-sha256.txt, tagmanifest-sha256.txt, "
        + "an optional signature tagmanifest-sha256.txt.sig, and data/ with files as a store has them. "
        + "The SHA-256 of tagmanifest-sha256.txt is the bundle's identity. "
        + "The same files give the same bytes: entries are sorted, times fixed, owners 0.")
    page.section("SAFETY")
    page.text(
      "Each entry of an archive is judged before anything of it is written, and an archive with one that breaks a rule is "
        + "refused as a whole. Entries are files and directories with plain relative names in UTF-8 below one top folder: "
        + "no links, no devices, no '..', no name that occurs twice or differs from another by case or Unicode form alone, "
        + "none that Windows takes for something else. "
        + "The two names and sizes that a ZIP has of an entry agree, and its entries neither overlap nor leave gaps. "
        + "Nothing follows the end of a tar but zeros.")
    page.section("LIMITS")
    page.line(".Bl -tag -width Ds")
    for (what, limit) in [
      ("Entries", "\(limits.maximumEntries)"), ("Bytes unpacked", "\(limits.maximumBytes)"),
      ("Bytes unpacked for each packed byte", "\(limits.maximumRatio), beyond the first \(limits.freeBytes)"),
      ("Parts of a name", "\(limits.maximumDepth)"), ("Bytes of a name", "\(limits.maximumNameBytes)"),
      ("Bytes of a part of a name", "\(limits.maximumPartBytes)"),
      ("Bytes of a document", "\(Store.maximumDocumentBytes)"), ("Bytes of a manifest", "\(Bag.maximumTagBytes)"),
    ] {
      page.line(".It \(what)")
      page.text("\(limit).")
    }
    page.line(".El")
  }
}
