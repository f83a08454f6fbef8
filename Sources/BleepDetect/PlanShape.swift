/// A tone plan as a train of bursts is held against it: its lines, and its bursts without the seams between steps.
struct PlanShape: Sendable {
    let plan: TonePlan
    /// What sounds at the same time, sidebands of a modulation included.
    private let wanted: Lines
    /// Empty where the sound never ends.
    let rhythm: [TonePlan.Step]

    /// Those of all plans whose steps sound alike, the signals that are no cadence left out.
    static let all = ToneZones.plans.compactMap(PlanShape.init)

    /// A plan whose steps differ in their lines is followed by its first step, and has no shape.
    private init?(_ plan: TonePlan) {
        guard plan.meaning != .sit, plan.meaning != .record, let step = plan.steps.first,
            plan.steps.allSatisfy({ $0.frequencies == step.frequencies })
        else { return nil }
        self.plan = plan
        var lines = step.frequencies
        if lines.count == 1, step.modulation > 0 {
            lines = [lines[0] - step.modulation, lines[0], lines[0] + step.modulation]
        }
        wanted = Lines(lines)
        rhythm = Self.rhythm(plan.steps)
    }

    /// Lines that sound at the same time, in hertz; no tone has more than four.
    struct Lines: Sendable {
        let count: Int
        /// Lowest first, then zeros.
        let four: SIMD4<Float>
        let highest: Float
        let mean: Float

        /// - Parameter lines: lowest first.
        init(_ lines: some BidirectionalCollection<Float>) {
            precondition(lines.count <= 4)
            var four = SIMD4<Float>.zero
            var mean: Float = 0
            for (index, line) in lines.enumerated() {
                four[index] = line
                mean += line / Float(lines.count)
            }
            count = lines.count
            self.four = four
            highest = lines.last ?? 0
            self.mean = mean
        }

        /// Hertz from the lowest line to the highest.
        var span: Float { highest - four[0] }
    }

    /// Hertz that lines lie apart which the window may not part.
    private static let near: Float = 70

    /// How far the lines of a train are from the plan's.
    /// - Returns: `nil` when they are not the plan's.
    func toneCost(_ lines: Lines) -> Float? {
        if wanted.count == lines.count {
            var cost: Float = 0
            for index in 0..<lines.count {
                let error = abs(lines.four[index] - wanted.four[index]) / wanted.four[index]
                guard error <= (wanted.count > 1 ? CadenceMatcher.pairDetune : CadenceMatcher.detune) else {
                    return nil
                }
                cost = max(cost, error / 0.015)
            }
            return cost
        }
        if lines.count == 3, wanted.count == 2 {
            // A carrier that one source leaves out between its sidebands.
            let error = max(
                abs(lines.four[0] - wanted.four[0]) / wanted.four[0],
                abs(lines.four[2] - wanted.four[1]) / wanted.four[1])
            return error <= CadenceMatcher.pairDetune ? 0.4 + error / 0.015 : nil
        }
        // Lines that the window did not part, or a modulation too shallow to show its sidebands.
        guard lines.count == 1 || wanted.count == 1, wanted.span < Self.near, lines.span < Self.near else { return nil }
        let error = abs(lines.mean - wanted.mean) / wanted.mean
        return error <= CadenceMatcher.detune ? 0.8 + error / 0.015 : nil
    }

    /// Steps without a pause between them are one burst.
    static func rhythm(_ steps: [TonePlan.Step]) -> [TonePlan.Step] {
        if steps.allSatisfy({ $0.off > 0 }) { return steps }
        var result: [TonePlan.Step] = []
        var carried: Float = 0
        for step in steps {
            guard step.off > 0 else {
                carried += step.on
                continue
            }
            var whole = step
            whole.on += carried
            carried = 0
            result.append(whole)
        }
        return carried == 0 ? result : []
    }
}
