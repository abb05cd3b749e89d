import ArgumentParser
import DossierCore

@testable import dossier

/// The manual page of a command (section 1), from its declaration and from the usage that `--help` shows.
struct CommandPage {
  let words: [String]
  let model: HelpModel
  let type: any ParsableCommand.Type

  /// The pages of all commands, the root's first.
  static func all() throws -> [CommandPage] { try pages(["dossier"], HelpModel.root(), Dossier.self) }

  private static func pages(
    _ words: [String], _ model: HelpModel, _ type: any ParsableCommand.Type
  ) -> [CommandPage] {
    let inner = type.configuration.subcommands.flatMap { type -> [CommandPage] in
      guard let child = model.children.first(where: { $0.commandName == type._commandName }) else { return [] }
      return pages(words + [child.commandName], child, type)
    }
    return [CommandPage(words: words, model: model, type: type)] + inner
  }

  /// The name of the page: `dossier-case-new`.
  var name: String { words.joined(separator: "-") }

  var isRoot: Bool { words.count == 1 }

  private var abstract: String { model.abstract ?? "" }

  /// The text of the page.
  func mdoc(date: CalendarDate) -> String {
    var page = MdocText()
    page.head(name, section: 1, abstract.prefix(1).lowercased() + abstract.dropFirst(), date: date)
    page.section("SYNOPSIS")
    for line in Self.synopsis(Dossier.usageString(for: type)) { page.line(line) }
    page.section("DESCRIPTION")
    if isRoot {
      RootPage.describe(in: &page)
    } else {
      page.text("\(abstract).")
      if let discussion = model.discussion { page.text(discussion) }
    }
    if isRoot {
      page.section("COMMANDS")
      for group in type.configuration.groupedSubcommands {
        page.line(".Ss \(group.name)")
        list(group.subcommands, in: &page)
      }
    }
    list(type.configuration.ungroupedSubcommands, in: &page)
    options(in: &page)
    if isRoot { RootPage.appendix(in: &page) } else { seeAlso(in: &page) }
    return page.text
  }

  private func list(_ children: [any ParsableCommand.Type], in page: inout MdocText) {
    guard !children.isEmpty else { return }
    page.line(".Bl -tag -width Ds")
    for child in children {
      page.line(".It Xr \(name)-\(child._commandName) 1")
      page.text("\(child.configuration.abstract).")
    }
    page.line(".El")
  }

  /// The options of the command's own; those that all commands have stand on the root's page.
  private func options(in page: inout MdocText) {
    let own = (model.arguments ?? []).filter { argument in
      guard argument.shouldDisplay, !isRoot else { return argument.shouldDisplay }
      return argument.sectionTitle != "Common options" && !["version", "help"].contains(argument.valueName)
    }
    if !own.isEmpty {
      if isRoot { page.section("COMMON OPTIONS") }
      page.line(".Bl -tag -width Ds")
      for argument in own { describe(argument, in: &page) }
      page.line(".El")
    }
    if !isRoot {
      page.line(".Pp")
      page.text("The options that every command has, the environment and the exit status are described in")
      page.line(".Xr dossier 1 .")
    }
  }

  private func describe(_ argument: HelpModel.Argument, in page: inout MdocText) {
    let value = "Ar \(argument.valueName ?? "value")"
    let more = argument.isRepeating && argument.kind == "positional" ? " ..." : ""
    switch argument.kind {
    case "positional": page.line(".It \(value)\(more)")
    case "flag": page.line(".It " + (argument.names ?? []).map { "Fl \($0.flag)" }.joined(separator: " , "))
    default: page.line(".It " + (argument.names ?? []).map { "Fl \($0.flag) \(value)" }.joined(separator: " , "))
    }
    if let abstract = argument.abstract { page.text(abstract) }
    if let discussion = argument.discussion { page.text(discussion) }
    if let values = argument.allValues, !values.isEmpty { page.text("One of \(values.joined(separator: ", ")).") }
    if let standard = argument.defaultValue { page.text("If absent: \(standard).") }
    if argument.isRepeating, argument.kind != "positional" { page.text("May be given several times.") }
  }

  private func seeAlso(in page: inout MdocText) {
    let own = Set(words.dropFirst())
    let documents = DocumentType.allCases.map(\.rawValue).filter(own.contains).map { "dossier-\($0) 5" }
    let checks = own.contains("check") ? ["dossier-checks 7"] : []
    let formats = (model.arguments ?? []).contains { $0.allValues?.contains("json") ?? false } ? ["dossier-json 5"] : []
    let above = words.count > 2 ? [words.dropLast().joined(separator: "-") + " 1"] : []
    page.section("SEE ALSO")
    let all = ["dossier 1"] + above + (documents + formats).sorted() + checks
    for (place, other) in all.enumerated() { page.line(".Xr \(other)" + (place < all.count - 1 ? " ," : "")) }
  }

  /// The usage in mdoc: `[`, `]`, `<value>`, `--option` and words each get their macro.
  static func synopsis(_ usage: String) -> [String] {
    var text = usage
    for prefix in ["USAGE: ", "Usage: "] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    return text.split(separator: "\n").flatMap { line -> [String] in
      var spaced = ""
      var isValue = false
      for letter in line {
        if letter == "<" || letter == ">" { isValue = letter == "<" }
        // Within a value they are part of its name.
        spaced += !isValue && "[]()|".contains(letter) ? " \(letter) " : String(letter)
      }
      let tokens = spaced.split(separator: " ").map(String.init)
      let name = tokens.prefix { token in !["<", "[", "(", "-"].contains { token.hasPrefix($0) } }
      return [".Nm \(name.joined(separator: " "))"] + tokens.dropFirst(name.count).map(macro)
    }
  }

  private static func macro(_ token: String) -> String {
    switch token {
    case "[": return ".Oo"
    case "]": return ".Oc"
    case "(": return ".Po"
    case ")": return ".Pc"
    case "...": return ".No ..."
    case "|": return ".No \\(ba"
    default: break
    }
    if token.hasPrefix("<") { return ".Ar \(token.filter { $0 != "<" && $0 != ">" })" }
    return token.hasPrefix("-") ? ".Fl \(token.dropFirst())" : ".Cm \(token)"
  }
}
