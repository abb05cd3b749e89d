internal import ArgumentParser

extension AmountArgument: ExpressibleByArgument {
  init?(argument: String) { self.init(text: argument) }
}
