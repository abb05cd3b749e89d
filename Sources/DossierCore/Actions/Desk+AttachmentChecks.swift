extension Desk {
  /// Compares the files beside a case with what was recorded of them: each must be there, with its size and SHA-256.
  ///
  /// Void attachments are not looked at.
  ///
  /// - Throws: `ActionError.load` if a file is there and cannot be read.
  public func attachmentFindings(of file: Loaded<Case>) throws(ActionError) -> [Finding] {
    var findings: [Finding] = []
    for (index, attachment) in file.value.attachments.enumerated() where !attachment.isVoid {
      let place = EntryPlace(list: .attachments, index: index, id: attachment.id).path
      if let finding = try finding(about: attachment, at: place, in: file) { findings.append(finding) }
    }
    return findings
  }

  /// The full path of an attachment's file.
  ///
  /// - Throws: `ActionError.unsafeName` if the case, written by others, names a file outside its folder.
  public func fullPath(of attachment: Attachment, in file: Loaded<Case>) throws(ActionError) -> String {
    store.fullPath(try path(of: attachment, beside: file))
  }

  /// The path of an attachment's file, relative to the store.
  func path(of attachment: Attachment, beside file: Loaded<Case>) throws(ActionError) -> String {
    do throws(SafeName.Problem) {
      return "\(StoreLayout.attachments(ofCaseAt: file.path))/\(try SafeName(attachment.file).text)"
    } catch {
      throw .unsafeName(attachment.file, error)
    }
  }

  private func finding(
    about attachment: Attachment, at place: YAMLPath, in file: Loaded<Case>
  ) throws(ActionError) -> Finding? {
    if case .some(let problem) = SafeName.problem(of: attachment.file) {
      return file.finding(
        "attachment-unsafe-name", at: place.key("file"), "'\(attachment.file)' is no name of a file here: \(problem)")
    }
    let path = try path(of: attachment, beside: file)
    guard try reading({ () throws(LoadError) in try store.exists(path) }) else {
      return file.finding(
        "attachment-missing", at: place.key("file"), "the file '\(path)' is missing",
        hint: "put it back, or remove the entry with 'dossier entry remove'")
    }
    let hash: ContentHash
    do throws(FileError) {
      hash = try ContentHash(ofFile: store.fullPath(path))
    } catch {
      throw .load(.file(error))
    }
    guard let recorded = attachment.sha256 else {
      return file.finding(
        "attachment-without-hash", .warning, at: place, "no SHA-256 of '\(attachment.file)' is recorded",
        hint: "it is \(hash)")
    }
    guard hash.hex != recorded else { return nil }
    return file.finding(
      "attachment-differs", at: place.key("sha256"), "the content of '\(path)' is not what was attached",
      hint: "put the file back, or attach the new one under another name")
  }
}

extension SafeName {
  /// Why a name is not safe; nil if it is.
  static func problem(of name: String) -> Problem? {
    do throws(Problem) {
      _ = try SafeName(name)
      return nil
    } catch {
      return error
    }
  }
}
