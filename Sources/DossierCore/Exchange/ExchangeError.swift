/// Why a bundle could not be made.
public enum ExchangeError: Error, Sendable, Equatable {
  /// Something of the store could not be read.
  case load(LoadError)
  /// The files could not be put into a bag.
  case bag(BagError)
  /// A file that a case records is not there.
  case missingFile(path: String, number: CaseNumber)
  /// A file that a case records is not what was attached.
  case changedFile(path: String, number: CaseNumber)
  /// One case cannot be written for others; why.
  indirect case unwritten(number: CaseNumber, ExchangeError)
  /// The sums of a bundle are larger than an amount can be.
  case money(MoneyError)
  /// A document of the bundle would be larger than documents may be.
  case tooLarge(path: String)
  /// A number is to be used that is too far above the last one that the peer was sent.
  case farNumber(Int, last: Int, of: Slug)
  /// A copy would hold more than one bundle may.
  case tooMuch(cases: Int)

  /// Reads something of the store, its error told as one of the exchange.
  static func reading<Value>(_ read: () throws(LoadError) -> Value) throws(ExchangeError) -> Value {
    do throws(LoadError) { return try read() } catch { throw .load(error) }
  }

  /// The error as that of one case, by its number.
  func about(_ number: CaseNumber) -> ExchangeError {
    switch self {
    case .missingFile, .changedFile, .unwritten: self
    case .load, .bag, .money, .tooLarge, .farNumber, .tooMuch: .unwritten(number: number, self)
    }
  }
}

extension ExchangeError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .load(let error): error.description
    case .bag(let error): error.description
    case .missingFile(let path, let number): "case \(number) records '\(path)', which is not there"
    case .changedFile(let path, let number): "case \(number) records '\(path)', which is not what was attached"
    case .unwritten(let number, let error): "case \(number) cannot be sent: \(error)"
    case .money(let error): "\(error)"
    case .farNumber(let number, let last, let peer):
      last == 0
        ? "'\(peer)' was sent no bundle yet, and can hardly have had number \(number)"
        : "the last bundle that '\(peer)' was sent is number \(last), and it can hardly have had number \(number)"
    case .tooMuch(let cases): "\(cases) cases are more than one bundle can hold"
    case .tooLarge(let path): "'\(path)' of the bundle would have more than \(Store.maximumDocumentBytes) bytes"
    }
  }
}
