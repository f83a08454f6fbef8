/// Where steps begin that are a whole number of samples long, or nearly: number `n` at `n · hertz / divisor`, rounded
/// down.
///
/// Steps are asked for all the time, and at telephone rates nothing is left to divide.
struct EvenSteps: Sendable {
    private let hertz: Int
    private let divisor: Int
    private let whole: Int
    private let rest: Int

    init(hertz: Int, divisor: Int) {
        self.hertz = hertz
        self.divisor = divisor
        whole = hertz / divisor
        rest = hertz % divisor
    }

    func start(of step: Int) -> Int { rest == 0 ? step * whole : step * hertz / divisor }

    /// The first step that does not begin before a sample.
    func first(notBefore sample: Int) -> Int {
        var step = max(0, sample) * divisor / hertz
        while start(of: step) < sample { step += 1 }
        while step > 0, start(of: step - 1) >= sample { step -= 1 }
        return step
    }
}
