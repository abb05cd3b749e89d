/// A request as lists show it.
public struct ListedRequest: Sendable {
  /// The case.
  public let number: CaseNumber
  /// The request.
  public let request: Request
  /// Who is asked, where a store between two others asks: its name for this store's own, else how the request says it.
  public let asked: String?
  /// What an acceptance does, in the order of the document.
  public let changes: [RequestedChange]
  /// For whose answer it waits; nil if for none.
  public let waiting: RequestWaiting?

  /// Whether it waits for an answer that is given here.
  public var waitsHere: Bool { waiting == .here }
}

extension Desk {
  /// The requests of a case, in the order of the file.
  ///
  /// - Throws: `ActionError.load` if an organisation that has the case cannot be read.
  public func requests(of file: Loaded<Case>) throws(ActionError) -> [ListedRequest] {
    var listed: [ListedRequest] = []
    for (index, request) in file.value.requests.enumerated() {
      var asked = request.to?.rawValue
      if asked != nil, isOwn(request) { asked = try self.asked(with: request, in: file.value)?.slug.text ?? asked }
      listed.append(
        ListedRequest(
          number: file.value.number, request: request, asked: asked,
          changes: RequestedChange.all(of: file.requestValues[index]),
          waiting: try waiting(of: request, in: file)))
    }
    return listed
  }
}
