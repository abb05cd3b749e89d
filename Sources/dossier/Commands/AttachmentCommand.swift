internal import ArgumentParser

struct AttachmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attachment", abstract: "List, find and verify the files beside a case",
    subcommands: [ListEntries<ListedAttachments>.self, AttachmentPath.self, AttachmentVerify.self])
}
