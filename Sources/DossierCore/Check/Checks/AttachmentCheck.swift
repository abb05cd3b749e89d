/// The files beside a case: present, of the size and content that was recorded, and each named by an attachment.
enum AttachmentCheck: Check {
  static let missing = FindingKind(
    "missing-attachment", .error, "an attachment's file is not in the case's folder",
    "The case says that it has this file. Restore it, or remove the attachment.")
  static let size = FindingKind(
    "attachment-size", .error, "an attachment's file has another size than was recorded",
    "The file was changed or cut short after it was attached.")
  static let hash = FindingKind(
    "attachment-hash", .error, "an attachment's file has another content than was recorded",
    "The file was changed after it was attached: its SHA-256 differs. Found only where contents are read.")
  static let name = FindingKind(
    "unsafe-file-name", .error, "an attachment has a name that is not safe",
    "Names hold no '/' or '\\', no invisible characters, and do not begin with a point.")
  static let unlisted = FindingKind(
    "unlisted-file", .warning, "a file lies beside a case and no attachment names it",
    "It is not hashed and does not travel with the case. Attach it with 'dossier attach', or remove it.")

  static let kinds = [missing, size, hash, name, unlisted]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    let attachments = file.value.attachments
    var findings: [Finding] = []
    for (index, attachment) in attachments.live {
      if let finding = finding(attachment, .entry(.attachments, index), folder, in: file, context) {
        findings.append(finding)
      }
    }
    let named = Set(attachments.map(\.file))
    for name in context.listing.attachments[file.path] ?? [] where !named.contains(name) {
      findings.append(
        unlisted.finding(
          in: "\(folder)/\(name)", "no attachment of case \(file.value.number) names this file",
          hint: "attach it with 'dossier attach', or remove it"))
    }
    return findings
  }

  /// Files beside a case that is not there.
  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] {
    let cases = Set(listing.attachments.isEmpty ? [] : listing.cases)
    return listing.attachments.filter { !cases.contains($0.key) }.flatMap { owner, names in
      names.map { name in
        unlisted.finding(
          in: "\(StoreLayout.attachments(ofCaseAt: owner))/\(name)", "there is no case '\(owner)'",
          hint: "restore the case, or remove the file")
      }
    }
  }

  private static func finding(
    _ attachment: Attachment, _ place: YAMLPath, _ folder: String, in file: Loaded<Case>, _ context: CheckContext
  ) -> Finding? {
    do throws(SafeName.Problem) {
      _ = try SafeName(attachment.file)
    } catch {
      return file.finding(name, at: place.key("file"), error.description)
    }
    let path = "\(folder)/\(attachment.file)"
    let full = context.store.fullPath(path)
    guard let status = try? FileSystem.status(of: full) else {
      return file.finding(
        missing, at: place.key("file"), "there is no file '\(path)'",
        hint: "restore it, or remove the attachment \(attachment.id)")
    }
    guard status.kind == .regular else { return nil }
    if let recorded = attachment.size, Int64(recorded) != status.stamp.size {
      return file.finding(
        size, at: place.key("size"), "the file has \(status.stamp.size) bytes, not the \(recorded) that were recorded",
        hint: "restore the file that was attached")
    }
    guard context.options.hashesAttachments, let recorded = attachment.sha256 else { return nil }
    do throws(FileError) {
      guard try ContentHash(ofFile: full).hex != recorded else { return nil }
      return file.finding(
        hash, at: place.key("sha256"), "the file has another content than the one that was recorded",
        hint: "restore the file that was attached")
    } catch {
      return LoadError.finding(error, in: path)
    }
  }
}
