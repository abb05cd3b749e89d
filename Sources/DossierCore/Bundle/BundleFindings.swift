/// The kinds of findings that `verify` makes of bags and bundles, beside those that documents have in a store.
public enum BundleFindings {
  /// All of them, by their ids.
  public static let kinds: [FindingKind] = (bag + bundle).sorted { $0.id < $1.id }

  private static let bag = BagRule.allCases.map { rule in
    let words = words(of: rule)
    return FindingKind(rule.rawValue, words.severity, words.summary, words.explanation)
  }

  private static let bundle: [FindingKind] = [
    kind(
      "bundle-unsafe-name", "an attachment's file in a bundle is no file name",
      "Attachments lie beside their case: a path could lead anywhere."),
    kind("bundle-version", "a bundle is a bag of another version than 1.0", "Bundles are bags as RFC 8493 has them."),
    kind(
      "bundle-foreign-file", "a bundle has a file that bundles do not carry",
      "Under data/ lie cases, their attachments, parties and remittances, at their places in a store; beside it the files "
        + "of the bag, bundle.yaml and a signature."),
    kind(
      "bundle-no-manifest", "a bundle lacks a manifest of SHA-256",
      "Both manifest-sha256.txt and tagmanifest-sha256.txt are there, whatever others are."),
    kind(
      "bundle-unlisted-file", "a file beside the payload is not in tagmanifest-sha256.txt",
      "The bundle is known by the hash of that file: what it does not name may be anybody's."),
    kind(
      "bundle-case-twice", "a case is in a bundle twice",
      "Each id of a case is there once: nobody can tell which one holds."
    ),
    kind(
      "bundle-signature", "the signature of a bundle is none, or by somebody else",
      "It is held against the keys that were named: 'verify --signers', or the keys of its sender's file. Ask the sender "
        + "over another way which keys are its own."),
    kind(
      "bundle-totals", "the totals of a bundle are not those of its cases",
      "bundle.yaml says how many cases, entries and amounts there are. The bundle was changed, or not made by dossier."),
  ]

  private static func kind(_ id: String, _ summary: String, _ explanation: String) -> FindingKind {
    FindingKind(id, .error, summary, explanation)
  }

  private static func words(of rule: BagRule) -> (severity: Severity, summary: String, explanation: String) {
    let damaged = "The bag was changed after it was made, or cut short: ask for it again."
    let form = "Whoever made the bag did not follow RFC 8493: ask for one that does."
    return switch rule {
    case .declaration: (.error, "bagit.txt is missing or not as it must be", form)
    case .version: (.error, "a bag is of a version that is not read", "Versions 0.97 and 1.0 are read.")
    case .encoding: (.error, "the tag files of a bag are not in UTF-8", "Other encodings are not read.")
    case .info:
      (.error, "a line of bag-info.txt is not 'LABEL: VALUE'", form + " In a bag of version 0.97 it is a warning.")
    case .manifest: (.error, "a bag has no manifest, or a line of one cannot be read", form)
    case .algorithm:
      (
        .error, "a manifest is of hashes that are not known",
        "What it lists cannot be checked. For the tag files, which another manifest lists too, it is a warning."
      )
    case .path: (.error, "a path of a manifest leads out of the bag, or belongs into another manifest", form)
    case .listedTwice:
      (.error, "a path is listed twice in a manifest", form + " In a bag of version 0.97 it is a warning.")
    case .unusualPath:
      (
        .warning, "a path of a manifest begins with '*' or './'",
        "Programs that make manifests write so; it is read as meant."
      )
    case .missing: (.error, "a file that a manifest lists is missing", damaged)
    case .unlisted: (.error, "a file of the payload is not in each manifest", damaged)
    case .hash: (.error, "a file of a bag is not the one that was listed", damaged)
    case .oxum: (.error, "the payload has not the bytes and files that bag-info.txt says", damaged)
    case .fetch:
      (.error, "a file of a bag is yet to be fetched", "Nothing is fetched: ask for a bag that holds all its files.")
    case .kind: (.error, "something in a bag is neither a file nor a folder, or cannot be read", damaged)
    }
  }
}
