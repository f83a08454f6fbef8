import Testing

@testable import BleepDetect

@Suite struct EvenStepTests {
    @Test(arguments: [(8_000, 100), (11_025, 100), (44_100, 1_000), (48_000, 600), (7_999, 200)])
    func `steps begin where the rate says`(hertz: Int, divisor: Int) {
        let steps = EvenSteps(hertz: hertz, divisor: divisor)
        for step in 0..<2_000 { #expect(steps.start(of: step) == step * hertz / divisor) }
        for sample in -3..<2_000 {
            let first = steps.first(notBefore: sample)
            #expect(steps.start(of: first) >= sample && (first == 0 || steps.start(of: first - 1) < sample))
        }
    }
}
