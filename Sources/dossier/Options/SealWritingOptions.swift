internal import ArgumentParser
internal import DossierCore

/// How bundles that are written are signed and encrypted.
struct SealWritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sign with this SSH key: its file, or that of the public key of one an agent holds; else DOSSIER_SIGNING_KEY.",
      valueName: "key"),
    completion: .file()) var sign: String?
  @Flag(help: "Encrypt with age, to the peer's recipients.") var encrypt = false

  /// What is asked for; the name of a file may ask for encryption too.
  func wishes(_ context: Context, output: String? = nil) -> SealWishes {
    SealWishes(
      signingKey: (sign ?? context.world.variable("DOSSIER_SIGNING_KEY")).map(context.path),
      encrypts: encrypt || output?.hasSuffix(BundleSeal.suffix) == true)
  }
}
