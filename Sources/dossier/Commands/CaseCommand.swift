internal import ArgumentParser

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Open cases, look at them and change them",
    subcommands: [
      CaseClose.self, CaseEdit.self, CaseList.self, CaseNew.self, CaseRelate.self, CaseReopen.self, CaseReturn.self,
      CaseSet.self, CaseShow.self,
    ])
}
