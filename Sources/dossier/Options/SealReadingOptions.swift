internal import ArgumentParser
internal import DossierCore

/// The file of one's own key for bundles that are encrypted.
struct IdentityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of the age identity or SSH key that an encrypted bundle is for; else DOSSIER_AGE_IDENTITY.",
      valueName: "file"),
    completion: .file()) var identity: String?

  /// The file, as the system takes it.
  func file(_ context: Context) -> String? {
    (identity ?? context.world.variable("DOSSIER_AGE_IDENTITY")).map(context.path)
  }
}

/// Whose signature counts, and with what is decrypted.
struct SealReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who may have signed: a public key of SSH, or a file with one a line; repeat it.", valueName: "file|key"),
    completion: .file()) var signers: [String] = []
  @OptionGroup var own: IdentityOptions

  /// The file of the own key, as the system takes it.
  func identityFile(_ context: Context) -> String? { own.file(context) }

  /// The keys.
  ///
  /// Throws what is no key, and no file with keys.
  func signers(_ context: Context) throws -> [SSHPublicKey] {
    try signers.flatMap { (text) -> [SSHPublicKey] in
      if let key = SSHPublicKey(text) { return [key] }
      let bytes = try FileSystem.read(
        context.path(text), limitBytes: SignerList.maximumBytes, followingLink: true
      ).bytes
      do throws(SignerList.Problem) {
        let keys = try SignerList(String(decoding: bytes, as: UTF8.self)).keys
        if !keys.isEmpty { return keys }
      } catch {
        let why = error.hasOptions ? "the key has something before it" : "the line is no public key of SSH"
        throw CommandError(
          message: "'\(text)', line \(error.line): \(why)",
          hint:
            "give lines such as 'ssh-ed25519 AAAA… roos': options, which are for logging in, and names of signers, as "
            + "ssh-keygen takes them with a key, count for nothing here",
          status: .usage)
      }
      throw CommandError(message: "there is no key in '\(text)'", status: .usage)
    }
  }
}
