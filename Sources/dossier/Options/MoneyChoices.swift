public import ArgumentParser
public import DossierCore

// Choices that options of money entries take by the names that files have.

extension Bucket: ExpressibleByArgument {}
extension CostKind: ExpressibleByArgument {}
extension Receiver: ExpressibleByArgument {}
extension HoldInterest: ExpressibleByArgument {}
extension HoldReason: ExpressibleByArgument {}
extension InstallmentScheme.Interval: ExpressibleByArgument {}
