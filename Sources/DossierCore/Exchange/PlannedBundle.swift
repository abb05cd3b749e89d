/// A bundle that is to be written: its bag, where it goes, and what is told of it.
public struct PlannedBundle: Sendable, Equatable {
  /// Where an archive goes.
  public enum Destination: Sendable, Equatable {
    /// Into the store, at this path relative to it: it is there together with the record of it, or not at all.
    case store(String)
    /// To a full path, once the store says that it was sent.
    case file(String)
  }

  /// For whom; nil for a copy.
  public let peer: Slug?
  /// What it is for.
  public let kind: BundleKind
  /// Its number among those for the peer; nil for a copy.
  public let sequence: Int?
  /// What of each case waited; none in a copy.
  public let dispatches: [CaseDispatch]
  /// How many cases it has.
  public let cases: Int
  /// When it was made.
  public let time: Timestamp
  /// The files.
  public let bag: BagPlan
  /// Its form.
  public let form: ArchiveForm
  /// Where it goes.
  public let destination: Destination
  /// How it is signed and encrypted.
  public let seal: BundleSeal
  /// The numbers of earlier bundles with some of its cases that the peer has not acknowledged: what was in them is in it.
  public let repeats: [Int]
  /// The numbers below its own that were given before, and of which no record is here; nil if there are none.
  public let skips: ClosedRange<Int>?

  /// Plans a bundle.
  init(
    peer: Slug?, kind: BundleKind, sequence: Int?, dispatches: [CaseDispatch], cases: Int, time: Timestamp,
    bag: BagPlan,
    form: ArchiveForm, destination: Destination, seal: BundleSeal = .none,
    repeats: [Int] = [], skips: ClosedRange<Int>? = nil
  ) {
    self.peer = peer
    self.kind = kind
    self.sequence = sequence
    self.dispatches = dispatches
    self.cases = cases
    self.time = time
    self.bag = bag
    self.form = form
    self.destination = destination
    self.seal = seal
    self.repeats = repeats
    self.skips = skips
  }
}

extension ArchiveForm {
  /// The form in which a bundle of this name is written, encrypted or not; nil if the name tells none of those that are.
  public init?(bundleNamed name: String) {
    let name = name.hasSuffix(BundleSeal.suffix) ? String(name.dropLast(BundleSeal.suffix.count)) : name
    if name.hasSuffix(".zip") {
      self = .zip
    } else if name.hasSuffix(".tar.zst") || name.hasSuffix(".tzst") {
      self = .tarZstd
    } else {
      return nil
    }
  }
}
